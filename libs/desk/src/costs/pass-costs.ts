import { costOfCall, splitExactly, totalsOf } from '#agreements';
import { type PassCost, type PassCosts } from '#reports';
import { type Session } from '../model/sessions.js';
import { type CostBooks } from './cost-books.js';
import { CostCalls } from './cost-calls.js';

/**
 * What each pass that has a session cost or will cost: the bill of the session as `downbeat cost` has it, as held where it
 * was held, shared among its passes by the music each has; the shares sum to the bill, to the minor unit. What is paid for
 * being used is left out: music that is not in the film owes none. Cancelled sessions recorded nothing. Bills are made
 * when the first of a session's passes is asked about.
 */
export function passCosts(books: CostBooks): PassCosts {
  const calls = new CostCalls(books);
  const sessionsOf = new Map<string, Session[]>();
  for (const session of books.sessions) {
    if (session.status === 'cancelled') continue;
    for (const id of session.runOrder) sessionsOf.set(id, [...(sessionsOf.get(id) ?? []), session]);
  }
  const bills = new Map<string, ReadonlyMap<string, PassCost>>();
  const sharesOf = (session: Session): ReadonlyMap<string, PassCost> => {
    const known = bills.get(session.id) ?? shared(books, calls, session);
    bills.set(session.id, known);
    return known;
  };
  return {
    get: (passId) => {
      const shares = (sessionsOf.get(passId) ?? []).flatMap((session) => sharesOf(session).get(passId) ?? []);
      if (shares.length === 0) return undefined;
      return {
        money: totalsOf(shares.flatMap(({ money }) => money)),
        withoutRate: shares.reduce((sum, { withoutRate }) => sum + withoutRate, 0),
      };
    },
  };
}

/** The bill of a session by its passes. */
function shared(books: CostBooks, calls: CostCalls, session: Session): ReadonlyMap<string, PassCost> {
  const { planned, actual } = calls.billed(session);
  const lines = costOfCall(actual ?? planned, books.rates, books.production.currency);
  const bill = lines.filter(({ category }) => category !== 'use');
  const withoutRate = bill.filter(({ minor }) => minor === null).length;
  const passes = calls.music(session).map(({ pass }) => pass);
  const weights = passes.map(({ seconds }) => seconds);
  const parts = totalsOf(bill).map(({ minor, currency }) => ({
    currency,
    parts: splitExactly(minor, weights),
  }));
  return new Map(
    passes.map(({ id }, at) => [
      id,
      {
        money: parts.map((share) => ({ currency: share.currency, minor: share.parts[at] ?? 0 })),
        withoutRate,
      },
    ]),
  );
}
