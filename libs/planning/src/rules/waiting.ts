import { compareInScore } from '#lineup';
import { type Pass } from '../model/music.js';

/** Players of one instrument who wait in a session between two passes that they play in. */
export interface Waiting {
  readonly instrument: string;
  /** All of them together. */
  readonly seconds: number;
  /** The passes they sit out, each with the chairs that wait: the first and the last, 1-based. */
  readonly during: readonly { readonly passId: string; readonly from: number; readonly to: number }[];
}

/**
 * Who waits when passes are recorded in this order, by instrument in score order. A chair v plays in the passes that
 * need at least v players, so in any other pass it waits if one before it and one after it need as many.
 */
export function waitingIn(passes: readonly Pass[]): readonly Waiting[] {
  const instruments = new Set(passes.flatMap((pass) => Object.keys(pass.seats.players)));
  return [...instruments]
    .sort(compareInScore)
    .map((instrument) => waitingOf(passes, instrument))
    .filter((one) => one.seconds > 0);
}

function waitingOf(passes: readonly Pass[], instrument: string): Waiting {
  const counts = passes.map((pass) => pass.seats.players[instrument] ?? 0);
  const later = mostSoFar([...counts].reverse()).reverse();
  const earlier = mostSoFar(counts);
  const during = passes.flatMap((pass, index) => {
    const from = (counts[index] ?? 0) + 1;
    const to = Math.min(earlier[index] ?? 0, later[index] ?? 0);
    return to >= from && pass.seconds > 0 ? [{ passId: pass.id, from, to, seconds: pass.seconds }] : [];
  });
  return {
    instrument,
    seconds: during.reduce((sum, one) => sum + (one.to - one.from + 1) * one.seconds, 0),
    during: during.map(({ passId, from, to }) => ({ passId, from, to })),
  };
}

/** The largest figure up to and with each. */
function mostSoFar(figures: readonly number[]): number[] {
  let most = 0;
  return figures.map((figure) => (most = Math.max(most, figure)));
}
