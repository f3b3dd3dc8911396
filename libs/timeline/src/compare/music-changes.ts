import { groupBy } from './group-by.js';
import { pairMusic, type MusicPair } from './pair-music.js';
import { inFilmOrder, type PlacedMusic } from './placed-music.js';

export type MusicChangeKind =
  | 'dropped'
  | 'new'
  | 'repeated'
  | 'other-version'
  | 're-ordered'
  | 'other-reel'
  | 'split'
  | 'trimmed'
  | 'extended'
  | 'moved'
  | 'unchanged';

/** What became of a placement, or what a new one is. */
export interface MusicChange {
  /** What matters most first; `unchanged` stands alone. */
  readonly kinds: readonly MusicChangeKind[];
  /** Null: it was not there. */
  readonly old: PlacedMusic | null;
  /** In the order in which they are heard; none: it is gone. */
  readonly now: readonly PlacedMusic[];
  /** How far its music moved within its reel; null: it did not stay in one reel, or was not there. */
  readonly shift: number | null;
  /** Frames of music taken off its beginning and its end, and left out in between; negative: more is played. */
  readonly head: number;
  readonly tail: number;
  readonly inside: number;
}

/** What two cuts make of the music, in the order of the old cut; what is new comes after, in its own order. */
export function musicChanges(
  old: readonly PlacedMusic[],
  now: readonly PlacedMusic[],
): readonly MusicChange[] {
  const pairs = pairMusic(old, now);
  const nowOf = groupBy(pairs, (pair) => pair.old.id);
  const paired = new Set(pairs.map((pair) => pair.now.id));
  const unmatched = inFilmOrder(now).filter(({ id }) => !paired.has(id));
  const gone = inFilmOrder(old).filter(({ id }) => !nowOf.has(id));
  const rewritten = otherVersions(gone, unmatched);
  const heirs = new Set([...rewritten.values()].map(({ id }) => id));
  const played = new Set(old.flatMap(({ versionId }) => versionId ?? []));
  return [
    ...inFilmOrder(old).map((one) => {
      const heir = rewritten.get(one.id);
      const own = nowOf.get(one.id);
      if (own !== undefined) return carriedOn(one, own);
      return heir === undefined ? dropped(one) : otherVersion(one, heir);
    }),
    ...unmatched
      .filter(({ id }) => !heirs.has(id))
      .map((one): MusicChange => {
        const isKnown = one.versionId !== null && played.has(one.versionId);
        return { ...NOTHING, kinds: [isKnown ? 'repeated' : 'new'], old: null, now: [one] };
      }),
  ];
}

const NOTHING = { shift: null, head: 0, tail: 0, inside: 0 } as const;

const dropped = (old: PlacedMusic): MusicChange => ({ ...NOTHING, kinds: ['dropped'], old, now: [] });

function otherVersion(old: PlacedMusic, now: PlacedMusic): MusicChange {
  const kinds: readonly MusicChangeKind[] =
    old.reel === now.reel ? ['other-version'] : ['other-version', 'other-reel'];
  return { ...NOTHING, kinds, old, now: [now] };
}

/** Another version of the same cue, the first for the first. */
function otherVersions(
  gone: readonly PlacedMusic[],
  unmatched: readonly PlacedMusic[],
): ReadonlyMap<string, PlacedMusic> {
  const heirsOf = groupBy(unmatched, ({ cueId }) => cueId);
  const heirs = new Map<string, PlacedMusic>();
  for (const [cueId, olds] of groupBy(gone, (one) => one.cueId))
    for (const [at, old] of olds.entries()) {
      const heir = cueId === null ? undefined : heirsOf.get(cueId)?.[at];
      if (heir !== undefined) heirs.set(old.id, heir);
    }
  return heirs;
}

function carriedOn(old: PlacedMusic, pairs: readonly MusicPair[]): MusicChange {
  const now = inFilmOrder(pairs.map((pair) => pair.now));
  const bySource = [...now].sort((a, b) => a.sourceIn - b.sourceIn);
  const first = bySource[0] ?? old;
  const head = first.sourceIn - old.sourceIn;
  const tail = old.sourceOut - Math.max(...now.map(({ sourceOut }) => sourceOut));
  const inside = bySource.slice(1).reduce((sum, piece, at) => {
    const before = bySource[at] ?? piece;
    return sum + Math.max(0, piece.sourceIn - before.sourceOut);
  }, 0);
  const stayed = now.every(({ reel }) => reel === old.reel);
  const shift = stayed ? first.recordIn - first.sourceIn - (old.recordIn - old.sourceIn) : null;
  const is: Partial<Record<MusicChangeKind, boolean>> = {
    're-ordered': pairs.some(({ inOrder }) => !inOrder),
    'other-reel': !stayed,
    split: !lieTogether(now),
    trimmed: head > 0 || tail > 0 || inside > 0,
    extended: head < 0 || tail < 0,
    moved: shift !== 0 && shift !== null,
  };
  const kinds = (Object.keys(is) as MusicChangeKind[]).filter((kind) => is[kind] === true);
  return { kinds: kinds.length === 0 ? ['unchanged'] : kinds, old, now, shift, head, tail, inside };
}

const lieTogether = (music: readonly PlacedMusic[]): boolean =>
  music.every((one, at) => {
    const next = music[at + 1];
    return next === undefined || (next.reel === one.reel && next.recordIn <= one.recordOut);
  });
