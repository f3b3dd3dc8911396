import { type Clock } from '#clock';
import { costOfCall, marginsOf, sumOfCosts } from '#agreements';
import { z } from 'zod';
import * as f from '../model/fields.js';
import { type Production } from '../model/production.js';
import { readQuery } from '../planning/recommend/queries.js';
import { type Books } from '../ports/store.js';
import { ok, type Result } from '../result.js';
import { readCostBooks } from './cost-books.js';
import { CostCalls } from './cost-calls.js';
import { namesIn } from './names.js';

/** Of which session it is asked. */
export const marginalQuery = z.strictObject({
  sessionId: f.line().describe('id, or city and start: `vienna 2023-03-14 10:00`'),
});

const minor = z.int().describe('minor units of `currency`');

export const marginalView = z
  .object({
    session: z.object({
      id: z.string(),
      location: z.string(),
      localStart: z.string(),
      zone: z.string(),
      agreement: z.string(),
      players: z.int(),
      openChairs: z.int(),
    }),
    currency: z.string(),
    cost: minor.describe('of the session as it is called, in minor units of `currency`'),
    withoutRate: z.int().describe('lines of its bill without a known rate: in no sum'),
    margins: z.array(
      z.object({
        kind: z.enum([
          'player-more',
          'player-less',
          'next-tier',
          'double-more',
          'double-less',
          'quarter-hour-more',
          'quarter-hour-less',
        ]),
        what: z.string(),
        before: minor,
        after: minor,
        change: minor.describe('`after` − `before`; negative: the bill is lower'),
        withoutRate: z.int().describe('lines without a known rate that come to it, or (negative) go'),
      }),
    ),
  })
  .meta({ id: 'MarginalCosts' });
export type MarginalView = z.infer<typeof marginalView>;

/**
 * What one thing more or less would cost in a session, each found by making its bill again. Refuses with
 * `INPUT.MALFORMED_QUERY`, `SESSION.NOT_FOUND`, `SESSION.AMBIGUOUS`.
 */
export async function marginalCosts(
  books: Books,
  clock: Clock,
  production: Production,
  raw: unknown,
): Promise<Result<MarginalView>> {
  const query = readQuery(marginalQuery, raw);
  if (!query.ok) return query;
  const read = await readCostBooks(books, clock, production);
  const found = namesIn(read).find('session', query.value.sessionId, '/sessionId');
  if (!found.ok) return found;
  const session = read.sessions.find(({ id }) => id === found.value);
  if (session === undefined) throw new Error('a session that was found by its name is not there');
  const { planned, openChairs } = new CostCalls(read).billed(session);
  const { currency } = production;
  const sum = sumOfCosts(costOfCall(planned, read.rates, currency));
  return ok({
    session: {
      id: session.id,
      location: read.locations.find(({ id }) => id === session.locationId)?.name ?? session.locationId,
      localStart: session.localStart,
      zone: session.zone,
      agreement: session.agreement,
      players: planned.call.headcount,
      openChairs,
    },
    currency,
    cost: sum.home,
    withoutRate: sum.withoutRate + sum.withoutExchange,
    margins: marginsOf(planned, read.rates, currency).map((one) => ({ ...one })),
  });
}
