import {
  musicChanges,
  type CarriedMusic,
  type MusicChange,
  type MusicNeed,
  type PlacedMusic,
} from '#timeline';
import { sumOf } from '../order.js';
import { type CutChangesFacts, type CutMusic } from './cut-changes-facts.js';
import { type CutSpan, type Fit, type MusicRow } from './cut-changes-report.js';
import { type Frames } from './frames-and-spans.js';
import { type MissingReader } from './missing-music.js';
import { type Namer } from './namer.js';
import { type NewMusic } from './new-music.js';
import { pictureSayings } from './picture-sayings.js';

/** One row for every placement of either cut. */
export function musicRows(
  facts: CutChangesFacts,
  now: NewMusic,
  { needs, missing }: MissingReader,
  { frames, nameOf }: { readonly frames: Frames; readonly nameOf: Namer },
): readonly MusicRow[] {
  const shown = new Map([...facts.old.music, ...now.music].map((one): [string, CutMusic] => [one.id, one]));
  const short = new Set(missing.map(({ versionId }) => versionId));
  const spanOf = ({ id, recordIn: start, recordOut: end }: PlacedMusic): CutSpan =>
    frames.span({ reel: shown.get(id)?.shownReel ?? null, start, end });
  const recorded = (versionId: string | null): boolean =>
    versionId !== null && (facts.recorded.get(versionId) ?? []).length > 0;
  return musicChanges(facts.old.music, now.music).map((change): MusicRow => {
    const { old, now: is, kinds, shift, head, tail, inside } = change;
    const music = old ?? is[0];
    const versionId = music?.versionId ?? null;
    return {
      ...(versionId === null ? { cue: music?.label ?? '', version: '' } : nameOf(versionId)),
      versionId,
      kinds,
      old: old === null ? null : spanOf(old),
      new: is.map(spanOf),
      shiftFrames: shift,
      headFrames: head,
      tailFrames: tail,
      insideFrames: inside,
      recorded: recorded(versionId),
      ...fateOf(change, {
        carried: now.carried.get(old?.id ?? ''),
        need: needs.get(old?.id ?? ''),
        isShort: versionId !== null && short.has(versionId),
        kind: now.kind,
      }),
    };
  });
}

interface Ground {
  /** Undefined for what is new, and without picture. */
  readonly carried: CarriedMusic | undefined;
  readonly need: MusicNeed | undefined;
  /** Whether something of its version is missing. */
  readonly isShort: boolean;
  readonly kind: NewMusic['kind'];
}

/** What the picture did to a placement, and whether it fits. */
const fateOf = (
  change: MusicChange,
  ground: Ground,
): Pick<
  MusicRow,
  'fate' | 'lostFrames' | 'shortFrames' | 'because' | 'fit' | 'neededFrames' | 'writtenFrames'
> => ({
  fate: ground.carried?.fate ?? null,
  lostFrames: ground.carried?.lost ?? 0,
  fit: fitOf(change, ground),
  neededFrames: ground.need?.needed ?? null,
  writtenFrames: ground.need?.written ?? null,
  ...gapsOf(ground),
});

/** What is missing, and the reasons for that and for all else that happened to it. */
const gapsOf = ({ carried, need }: Ground): Pick<MusicRow, 'shortFrames' | 'because'> => {
  const gaps = need?.gaps ?? [];
  return {
    shortFrames: sumOf(gaps, ({ bare, written }) => bare - written),
    because: pictureSayings([...(carried?.because ?? []), ...gaps.flatMap(({ because }) => because ?? [])]),
  };
};

/** A cue is too short where something of its version is missing, too long where picture went from under what still plays. */
function fitOf({ old, now }: MusicChange, { carried, need, isShort, kind }: Ground): Fit | null {
  if (old === null) return isShort ? 'too-short' : null;
  if (now.length === 0) return carried?.fate === 'orphaned' ? 'orphaned' : null;
  if (isShort && (need === undefined || need.gaps.length > 0)) return 'too-short';
  if (carried === undefined || need === undefined) return null;
  const played = now.reduce((sum, { recordIn, recordOut }) => sum + recordOut - recordIn, 0);
  return played + (kind === 'carried' ? carried.lost : 0) > need.needed ? 'too-long' : 'fits';
}
