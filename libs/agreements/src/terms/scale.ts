import { type FigureQuery } from './fits.js';
import { type Term } from './term.js';
import { type TermsInForce } from './terms-in-force.js';

/** Pay of a call, from the scale of that length or in proportion to that of another; the term says which. */
export interface ScaleOfCall {
  readonly minor: number;
  readonly currency: string;
  readonly term: Term;
  /** Whether the agreement has a scale for exactly this length. */
  readonly exact: boolean;
}

/**
 * What one player is paid for a call of `callMinutes`: the scale of that length, else the first scale there is, in
 * proportion and rounded to the minor unit. Null where none is known, which never means nought.
 */
export function scaleOf(
  terms: TermsInForce,
  query: FigureQuery & { callMinutes: number },
): ScaleOfCall | null {
  const own = terms.figure('scale', query);
  if (own !== null) return { minor: own.value, currency: own.currency ?? '', term: own, exact: true };
  for (const { when } of terms.all('scale')) {
    const length = when.callMinutes;
    const term = length === undefined ? null : terms.figure('scale', { ...query, callMinutes: length });
    if (term === null || length === undefined) continue;
    const minor = Math.round((term.value * query.callMinutes) / length);
    return { minor, currency: term.currency ?? '', term, exact: false };
  }
  return null;
}
