import { checkCalls, findRepair, type RepairLimits } from '#agreements';
import { buildCompliance, type ComplianceReport } from '#reports';
import { agreementsFor } from '../agreements/agreements-for.js';
import { type Production } from '../model/production.js';
import { readCostBooks } from '../costs/cost-books.js';
import { asOfOf } from '../planning/as-of.js';
import { readGround } from '../planning/problem/read-ground.js';
import { type ReportDesk } from '../reports/maker.js';
import { readOnce } from '../reports/read-once.js';
import { ok, refuse, type Result } from '../result.js';
import { callsOfBooks, callsOfPlan } from './checked-calls.js';
import { repairLimits } from './repair-limits.js';

/** A plan is only a proposal: what is to be mended in it is for planning it anew to say. */
const NOT_MENDED: RepairLimits = { stands: () => false, costOf: () => null, holidayOn: () => null };

/**
 * Holds every call of a production, or of a kept plan, against its agreement. Refuses with `SESSION.NOT_FOUND` and
 * `PLAN.NOT_FOUND`.
 */
export async function checkProduction(
  { books: shelves, clock }: ReportDesk,
  production: Production,
  { session, plan }: { readonly session?: string | undefined; readonly plan?: string | undefined },
): Promise<Result<ComplianceReport>> {
  const books = readOnce(shelves);
  const asOf = asOfOf(production, clock);
  const ground =
    plan === undefined
      ? await callsOfBooks(books, production, asOf)
      : await callsOfPlan(books, production, asOf, plan);
  if (ground === null) return notFound('plan', plan ?? '');
  const { calls, locations, rooms } = ground;
  if (session !== undefined && calls.every(({ id }) => id !== session)) return notFound('session', session);
  const book = await agreementsFor(books, production);
  const breaches = checkCalls(calls, book);
  const limits =
    breaches.length === 0 || plan !== undefined
      ? NOT_MENDED
      : repairLimits(
          await readGround(books, production, asOf),
          await readCostBooks(books, clock, production),
        );
  return ok(
    buildCompliance({
      production,
      planId: plan ?? null,
      sessionId: session ?? null,
      calls,
      book,
      breaches,
      repairOf: (breach) => findRepair(breach, calls, book, limits),
      locations,
      rooms,
    }),
  );
}

function notFound(what: 'plan' | 'session', id: string): ReturnType<typeof refuse> {
  const code = `${what.toUpperCase()}.NOT_FOUND`;
  const message = `There is no ${what} ${id} to check.`;
  return refuse('not-found', code, message, [{ pointer: `/${what}`, code, message }]);
}
