import {
  type CallChange,
  type CostedCall,
  costOfCall,
  type CostSum,
  type RepairLimits,
  sumOfCosts,
} from '#agreements';
import { type CostBooks } from '../costs/cost-books.js';
import { CostCalls } from '../costs/cost-calls.js';
import { changedSession, letGo } from './changed-session.js';

const MS_PER_HOUR = 3_600_000;

/** What changes of calls do to the bill: the bills of the calls made again, with what is due to whoever is let go. */
export function repairCosts(books: CostBooks): RepairLimits['costOf'] {
  const calls = new CostCalls(books);
  const { rates, production, asOf } = books;
  const sessions = new Map(books.sessions.map((one) => [one.id, one]));
  const engagements = new Map(books.engagements.map((one) => [one.id, one]));
  const bills = new Map<string, CostSum>();
  const sum = (costed: CostedCall): CostSum => sumOfCosts(costOfCall(costed, rates, production.currency));
  const before = (id: string, costed: CostedCall): CostSum => {
    const known = bills.get(id) ?? sum(costed);
    bills.set(id, known);
    return known;
  };

  /** Whoever is let go is paid by the notice, if confirmed; another is called in his place, at the same rate. */
  const withOthers = (costed: CostedCall, change: CallChange): CostedCall => {
    const gone = letGo(change);
    const noticeHours = Math.floor((change.after.start - asOf) / MS_PER_HOUR);
    const payees = costed.call.payees.flatMap((payee) => {
      const engagement = engagements.get(payee.engagement);
      if (!gone.has(engagement?.musicianId ?? engagement?.groupId ?? '')) return [payee];
      const other = { ...payee, engagement: `in place of ${payee.engagement}` };
      return engagement?.status === 'confirmed' ? [{ ...payee, noticeHours }, other] : [other];
    });
    return { ...costed, call: { ...costed.call, payees } };
  };

  return (changes) => {
    const total = { change: 0, withoutRate: 0 };
    for (const change of changes) {
      const session = sessions.get(change.before.id);
      if (session === undefined) return null;
      const was = before(session.id, calls.billed(session).planned);
      const now = sum(withOthers(calls.billed(changedSession(session, change)).planned, change));
      total.change += now.home - was.home;
      total.withoutRate += unknown(now) - unknown(was);
    }
    return { ...total, currency: production.currency };
  };
}

const unknown = ({ withoutRate, withoutExchange }: CostSum): number => withoutRate + withoutExchange;
