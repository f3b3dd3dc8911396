import { type PayLine, payOfCall } from '#agreements';
import { buildSessionRecords, type Extra, type ReportParameters, type SessionRecordReport } from '#reports';
import { readFrameRate } from '#timeline';
import { type Production } from '../model/production.js';
import { type CostBooks, readCostBooks } from '../costs/cost-books.js';
import { CostCalls } from '../costs/cost-calls.js';
import { passNamesIn } from '../costs/names.js';
import { ok, type Result } from '../result.js';
import { chosenSessions } from './chosen-sessions.js';
import { type ReportDesk } from './maker.js';
import { readOnce } from './read-once.js';
import { scheduleOf } from './schedule-of.js';

/** What is part of every call, or of its bill only: a contractor's record has the rest. */
const NOT_BEYOND: ReadonlySet<PayLine['kind']> = new Set([
  'scale',
  'own-rate',
  'group-fee',
  'use',
  'pension',
  'health',
  'vacation',
  'paid',
]);

/** Session reports of one session, a city, a day, or all. Refuses with `SESSION.…` and `LOCATION.NOT_FOUND`. */
export async function sessionRecordsOf(
  { books: shelves, clock }: ReportDesk,
  production: Production,
  asked: ReportParameters['session-report'],
): Promise<Result<SessionRecordReport>> {
  const books = readOnce(shelves);
  const schedule = await scheduleOf({ books, clock }, production);
  if (!schedule.ok) return schedule;
  const costs = await readCostBooks(books, clock, production);
  const takes = await books.takes.all({ productionId: production.id });
  const chosen = chosenSessions(schedule.value, costs.locations, asked);
  if (!chosen.ok) return chosen;
  const rate = readFrameRate(production.frameRate);
  const wanted = new Set(chosen.value.map(({ id }) => id));
  return ok(
    buildSessionRecords({
      schedule: { ...schedule.value, sessions: chosen.value },
      takes,
      frameRate: rate.ok ? rate.value : null,
      sessions: costs.sessions,
      engagements: costs.engagements,
      extras: extrasOf(costs, wanted),
      passNames: passNamesIn(costs),
      agreementName: (agreement) => costs.agreements.find(agreement)?.name ?? agreement,
    }),
  );
}

/** What is owed beyond the call, by engagement: as it was held, or would be if it were held as called. */
function extrasOf(books: CostBooks, wanted: ReadonlySet<string>): ReadonlyMap<string, readonly Extra[]> {
  const calls = new CostCalls(books);
  const extras = new Map<string, Extra[]>();
  for (const session of books.sessions) {
    if (!wanted.has(session.id)) continue;
    const { planned, actual } = calls.billed(session);
    for (const { kind, quantity, unit, note, said, engagement } of payOfCall((actual ?? planned).call)) {
      if (engagement === null || NOT_BEYOND.has(kind)) continue;
      const own = extras.get(engagement) ?? [];
      extras.set(engagement, own);
      own.push({ kind, quantity, unit, note, said });
    }
  }
  return extras;
}
