import { type LongDay } from './limits/long-day.js';
import { type AgreementBook } from './terms/agreement-book.js';
import { type Parameter } from './terms/parameters.js';
import { type Term } from './terms/term.js';
import { type TermsInForce } from './terms/terms-in-force.js';
import { termsOn, type AgreementResult } from './terms/terms-on.js';

/** A length a call may have, and the music it may yield. */
export interface CallLength {
  readonly minutes: number;
  /** Most seconds recorded in it; null: no cap is known. */
  readonly capSeconds: number | null;
}

/** What the planner keeps to, read from the terms in force on one date. The first of `calls` is the usual one. */
export interface RulesInForce {
  /** As `TermsInForce.id`. */
  readonly id: string;
  readonly agreement: string;
  readonly calls: readonly CallLength[];
  readonly sessionsPerDay: number;
  readonly minutesPerDay: number;
  readonly minutesBetween: number;
  /** What was agreed or what the law asks for, whichever is longer. */
  readonly turnaroundMinutes: number;
  /** Breaks that the law asks for in long days; empty: none is known. */
  readonly longDays: readonly LongDay[];
  /** The figures themselves, with source and confidence. */
  readonly terms: readonly Term[];
}

/** The planner's view of an agreement on a local date (`YYYY-MM-DD`). Without a call length nothing can be planned. */
export function rulesOn(
  agreement: string,
  date: string,
  book?: AgreementBook,
): AgreementResult<RulesInForce> {
  const found = termsOn(agreement, date, book);
  if (!found.ok) return found;
  const calls = callsOf(found.value);
  if (calls.length === 0) {
    const message = `No figures of ${agreement} are known for ${date}.`;
    return { ok: false, code: 'AGREEMENT.NOT_IN_FORCE', message, known: null };
  }
  return { ok: true, value: { ...limitsOf(found.value), calls } };
}

const limitsOf = (terms: TermsInForce): Omit<RulesInForce, 'calls'> => ({
  id: terms.id,
  agreement: terms.agreement,
  sessionsPerDay: figure(terms, 'sessions-per-day', 2),
  minutesPerDay: figure(terms, 'minutes-per-day', 360),
  minutesBetween: figure(terms, 'minutes-between-sessions', 60),
  turnaroundMinutes: Math.max(
    figure(terms, 'turnaround-minutes', 660),
    figure(terms, 'statutory-rest-minutes', 0),
  ),
  longDays: terms.all('long-day-break-minutes').map(({ value, when }) => ({
    fromMinutes: when.dayMinutes?.from ?? 0,
    toMinutes: when.dayMinutes?.to ?? null,
    breakMinutes: value,
  })),
  terms: terms.terms,
});

const callsOf = (terms: TermsInForce): readonly CallLength[] =>
  terms.all('call-minutes').map(({ value: minutes }) => ({
    minutes,
    capSeconds: terms.figure('recorded-seconds', { callMinutes: minutes })?.value ?? null,
  }));

const figure = (terms: TermsInForce, parameter: Parameter, otherwise: number): number =>
  terms.figure(parameter)?.value ?? otherwise;
