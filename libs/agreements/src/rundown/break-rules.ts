import { type Term } from '../terms/term.js';
import { type TermsInForce } from '../terms/terms-in-force.js';

/** The breaks of one call. Minutes are elapsed ones, from the call's start. */
export interface BreakRules {
  /** Length of each break, in order; empty: none is owed, or none is known. */
  readonly breaks: readonly number[];
  /** The first break begins no later than this minute of the call; null: nothing says so. */
  readonly byMinute: number | null;
  /** Most minutes of work in one go; null: nothing says so. */
  readonly workStretch: number | null;
  /** What says so. */
  readonly terms: readonly Term[];
}

/**
 * The breaks that are owed in a call of `minutes`. Where the agreement has no figure for just this length, breaks "for
 * each hour" and "50 + 10" follow from their rhythm; others are those of the longest known call that is not longer.
 */
export function breakRulesOf(terms: TermsInForce, minutes: number): BreakRules {
  const query = { callMinutes: longestKnown(terms, minutes) };
  const every = terms.figure('break-every-minutes', query);
  const stretch = terms.figure('work-stretch-minutes', query);
  const by = terms.figure('break-by-minute', query);
  const length = terms.figure('break-length-minutes', query);
  const inAll = terms.figure('break-minutes', query);
  const byLaw = terms.figure('long-day-break-minutes', { dayMinutes: minutes });
  const agreed = agreedBreaks({ every, stretch, length, inAll }, minutes);
  return {
    breaks: withLaw(agreed, byLaw?.value ?? 0),
    byMinute: agreed.length === 0 ? null : (by?.value ?? null),
    workStretch: stretch?.value ?? null,
    terms: [every, stretch, by, length, inAll, byLaw].filter((one) => one !== null),
  };
}

type Figures = Readonly<Record<'every' | 'stretch' | 'length' | 'inAll', Term | null>>;

function agreedBreaks({ every, stretch, length, inAll }: Figures, minutes: number): readonly number[] {
  const each = length?.value ?? 0;
  if (every !== null && each > 0) return equal(Math.floor(minutes / every.value), each);
  if (stretch !== null && each > 0) return equal(Math.floor(minutes / (stretch.value + each)), each);
  const owed = inAll?.value ?? 0;
  if (owed === 0) return [];
  if (each === 0 || each >= owed) return [owed];
  const whole = equal(Math.floor(owed / each), each);
  const rest = owed % each;
  return rest === 0 ? whole : [...whole.slice(0, -1), each + rest];
}

const equal = (count: number, minutes: number): readonly number[] =>
  Array.from({ length: count }, () => minutes);

/** The law asks for one break of at least so long: the longest of the agreed ones becomes it. */
function withLaw(breaks: readonly number[], minutes: number): readonly number[] {
  if (minutes === 0 || breaks.some((one) => one >= minutes)) return breaks;
  if (breaks.length === 0) return [minutes];
  const middle = Math.floor((breaks.length - 1) / 2);
  return breaks.map((one, at) => (at === middle ? minutes : one));
}

/** The call length whose figures stand for a call of `minutes`. */
function longestKnown(terms: TermsInForce, minutes: number): number {
  const lengths = terms.all('call-minutes').map(({ value }) => value);
  const within = lengths.filter((length) => length <= minutes);
  return within.length > 0 ? Math.max(...within) : Math.min(...lengths, Infinity);
}
