import { costOfCall, marginsOf, sumOfCosts } from '#agreements';
import { instantText } from '#clock';
import {
  type BudgetFacts,
  buildCost,
  type CostedSession,
  type CostFacts,
  type CostReport,
  type PayeeFacts,
  type ReportParameters,
} from '#reports';
import { type Production } from '../model/production.js';
import { type ReportDesk } from '../reports/maker.js';
import { ok, type Result } from '../result.js';
import { type CostBooks, readCostBooks } from './cost-books.js';
import { type BilledSession, CostCalls } from './cost-calls.js';
import { namesIn } from './names.js';

/** What a production, or one session of it, costs. Refuses with `SESSION.NOT_FOUND`, `SESSION.AMBIGUOUS`. */
export async function costReportOf(
  { books, clock }: ReportDesk,
  production: Production,
  asked: ReportParameters['cost'],
): Promise<Result<CostReport>> {
  const read = await readCostBooks(books, clock, production);
  if (asked.session === undefined) return ok(buildCost(costFacts(read, asked)));
  const session = namesIn(read).find('session', asked.session, '/session');
  return session.ok ? ok(buildCost(costFacts(read, asked, session.value))) : session;
}

/** `only`: the costs of this session alone. Margins are bills made again, so they may be left out. */
export function costFacts(
  books: CostBooks,
  asked: Pick<ReportParameters['cost'], 'by' | 'lines'> & { readonly margins?: boolean },
  only?: string,
): CostFacts {
  const calls = new CostCalls(books);
  const sessions = only === undefined ? books.sessions : books.sessions.filter(({ id }) => id === only);
  const billed = sessions.map((session) => calls.billed(session));
  const costed = billed.map((one) => costedSession(books, one));
  return {
    production: books.production,
    currency: books.production.currency,
    asOf: instantText(books.asOf),
    locations: books.locations,
    sessions: costed.filter(
      ({ status, planned, actual }) => status !== 'cancelled' || isOwed(planned, actual),
    ),
    payees: payeesIn(books),
    // A budget is for a whole production: one session says nothing about it.
    budget: only === undefined ? budgetFacts(books) : [],
    margins: asked.margins === false ? null : marginsIn(books, billed, costed, only !== undefined),
    people: asked.by === 'musician',
    lines: asked.lines || only !== undefined,
    shown: only !== undefined && asked.by === 'location' ? 'section' : asked.by,
  };
}

const isOwed = (planned: CostedSession['planned'], actual: CostedSession['actual']): boolean =>
  planned.length > 0 || (actual ?? []).length > 0;

function costedSession(
  { rates, production }: CostBooks,
  { session, planned, actual, openChairs }: BilledSession,
): CostedSession {
  const { id, locationId, agreement, zone, localStart, status, minutes } = session;
  const lines = costOfCall(planned, rates, production.currency);
  const held = actual === planned ? lines : null;
  return {
    id,
    locationId,
    agreement,
    zone,
    localStart,
    status,
    minutes,
    players: planned.call.headcount,
    openChairs,
    planned: lines,
    actual: actual === null ? null : (held ?? costOfCall(actual, rates, production.currency)),
  };
}

function payeesIn({ engagements, musicians, groups }: CostBooks): ReadonlyMap<string, PayeeFacts> {
  const names = new Map([...musicians, ...groups].map(({ id, name }) => [id, name]));
  return new Map(
    engagements.map(({ id, musicianId, groupId, instrument }) => {
      const personId = musicianId ?? groupId ?? '';
      return [id, { personId, name: names.get(personId) ?? personId, instrument }];
    }),
  );
}

function budgetFacts({ budget, rates, production, asOf }: CostBooks): readonly BudgetFacts[] {
  const day = instantText(asOf).slice(0, 10);
  return budget.map((line) => {
    const home = (minor: number): number | null =>
      rates.convert({ minor, currency: line.currency }, production.currency, day);
    return {
      ...line,
      amountHome: home(line.amountMinor),
      spentHome: line.spentMinor === null ? null : home(line.spentMinor),
    };
  });
}

/** Margins of the session asked for, or else of the dearest that is still to come. */
function marginsIn(
  { rates, production }: CostBooks,
  billed: readonly BilledSession[],
  costed: readonly CostedSession[],
  isAsked: boolean,
): CostFacts['margins'] {
  const worth = costed.map(({ planned, actual }) =>
    isAsked || actual === null ? sumOfCosts(planned).home : Number.NEGATIVE_INFINITY,
  );
  const most = Math.max(...worth);
  const dearest = Number.isFinite(most) ? billed[worth.indexOf(most)] : undefined;
  if (dearest === undefined) return null;
  return {
    session: dearest.session.id,
    found: marginsOf(dearest.planned, rates, production.currency),
  };
}
