import { needReader, spanOfMusic, type MusicNeed } from '#timeline';
import { groupBy } from '../order.js';
import { type CutChangesFacts, type CutMusic } from './cut-changes-facts.js';
import { type MissingStretch } from './cut-changes-report.js';
import { type Frames } from './frames-and-spans.js';
import { type NewMusic } from './new-music.js';

/** What is missing of one version in the new cut. */
export interface MissingMusic {
  readonly versionId: string;
  readonly frames: number;
  readonly stretches: readonly MissingStretch[];
}

export interface MissingReader {
  /** By the id of the old placement; without picture nothing is known. */
  readonly needs: ReadonlyMap<string, MusicNeed>;
  readonly missing: readonly MissingMusic[];
}

/** A second is the music editor's to hide: no version is written longer and no session called for less. */
const SHORTEST_SECONDS = 1;

/** What the new cut should play and nobody has written: gaps left by the picture, and clips longer than their music. */
export function missingMusic(facts: CutChangesFacts, now: NewMusic, frames: Frames): MissingReader {
  const written = new Map(facts.versions.map(({ id, seconds }) => [id, frames.ofSeconds(seconds)]));
  const writtenFrames = (versionId: string): number | null => written.get(versionId) ?? null;
  const needOf =
    facts.picture === null ? null : needReader(facts.picture, now.music.map(spanOfMusic), writtenFrames);
  const needs = new Map(
    facts.old.music.flatMap((one) => {
      const carried = now.carried.get(one.id);
      return needOf === null || carried === undefined ? [] : [[one.id, needOf(one, carried)] as const];
    }),
  );
  const reelOf = new Map(facts.old.music.map(({ id, shownReel }) => [id, shownReel]));
  const gaps = [...needs.values()].flatMap(({ music: { id, versionId }, gaps: own }) =>
    own.map(({ where, span, bare, written: has }) => ({
      versionId,
      where,
      frames: bare - has,
      span: { ...span, reel: span.reel ?? reelOf.get(id) ?? null },
    })),
  );
  const all = [...gaps, ...now.music.flatMap((music) => beyond(music, writtenFrames))];
  const byVersion = groupBy(
    all.filter((one) => one.frames > frames.ofSeconds(SHORTEST_SECONDS)),
    ({ versionId }) => versionId,
  );
  return {
    needs,
    missing: [...byVersion].flatMap(([versionId, own]) =>
      versionId === null
        ? []
        : [
            {
              versionId,
              frames: own.reduce((sum, one) => sum + one.frames, 0),
              stretches: own.map(({ where, span, frames: length }) => ({
                where,
                span: frames.span(span),
                frames: length,
              })),
            },
          ],
    ),
  };
}

interface Lack extends Pick<MissingStretch, 'where' | 'frames'> {
  readonly versionId: string | null;
  readonly span: { readonly reel: number | null; readonly start: number; readonly end: number };
}

/** What a clip plays after its version has ended. */
function beyond(music: CutMusic, writtenFrames: (versionId: string) => number | null): readonly Lack[] {
  const { versionId, shownReel, recordOut, sourceIn, sourceOut } = music;
  const written = versionId === null ? null : writtenFrames(versionId);
  if (written === null || sourceOut <= written) return [];
  const frames = sourceOut - Math.max(sourceIn, written);
  return [
    {
      versionId,
      where: 'beyond',
      frames,
      span: { reel: shownReel, start: recordOut - frames, end: recordOut },
    },
  ];
}
