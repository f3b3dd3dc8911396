import { type Problem } from '../../model/problem.js';
import { type Instance } from '../../stages/sessions/instance.js';
import { turned } from '../../stages/sessions/compile.js';
import { type PassWork, type Workload } from './workload.js';

/** Chairs `from + 1` to `to` of an instrument (by index): told apart from its others where they cost differently. */
export interface Band {
  readonly instrument: number;
  readonly from: number;
  readonly to: number;
}

/** All chairs of each instrument together. */
export const wholeBands = ({ instruments }: Workload): readonly Band[] =>
  instruments.map((_, instrument) => ({ instrument, from: 0, to: Infinity }));

type Music = Pick<
  Instance,
  'passCount' | 'instrumentCount' | 'seconds' | 'needs' | 'players' | 'before' | 'behind'
>;

/** Passes in the numbers of the sessions stage, where bands of chairs stand for instruments. */
export function musicOf(passes: readonly PassWork[], bands: readonly Band[]): Music {
  const at = new Map(passes.map((pass, index) => [pass.index, index]));
  const before = passes.map((pass) =>
    Int32Array.from(new Set(pass.before.flatMap((index) => at.get(index) ?? []))).sort(),
  );
  return {
    passCount: passes.length,
    instrumentCount: bands.length,
    seconds: Int32Array.from(passes, (pass) => Math.min(pass.seconds, MOST_WHOLE)),
    needs: Int32Array.from(
      passes.flatMap(({ seats }) =>
        bands.map(({ instrument, from, to }) => Math.max(0, Math.min(seats[instrument] ?? 0, to) - from)),
      ),
    ),
    players: Int32Array.from(passes, (pass) => pass.total),
    before,
    behind: turned(before),
  };
}

/** When passes of sessions that stand must be reckoned with: by pass index. */
export interface Standing {
  /** What follows may begin from here on. */
  readonly end: number;
  /** What comes before must be over by then. */
  readonly start: number;
}

/** Passes that stand in sessions; of one recorded several times, the first time counts. */
export function standingPasses({ sessions }: Problem, { indexOf }: Workload): ReadonlyMap<number, Standing> {
  const standing = new Map<number, Standing>();
  for (const { runOrder, start, end } of sessions)
    for (const id of runOrder) {
      const index = indexOf.get(id);
      if (index === undefined) continue;
      const known = standing.get(index);
      standing.set(index, {
        end: Math.min(end, known?.end ?? Infinity),
        start: Math.min(start, known?.start ?? Infinity),
      });
    }
  return standing;
}

/** Whether a pass may be recorded in a location. */
export const isAllowedAt = ({ pass: { locationIds } }: PassWork, locationId: string): boolean =>
  locationIds.length === 0 || locationIds.includes(locationId);

/** No music and no line-up comes near it. */
export const MOST_WHOLE = 2 ** 31 - 1;

/** Whether a pass keeps its order in a call, as far as passes that stand are concerned. */
export const keepsOrder = (
  { before, behind }: PassWork,
  call: { readonly start: number; readonly end: number },
  standing: ReadonlyMap<number, Standing>,
): boolean =>
  before.every((index) => (standing.get(index)?.end ?? -Infinity) <= call.start) &&
  behind.every((index) => (standing.get(index)?.start ?? Infinity) >= call.end);
