import { buildRundown, type ReportParameters, type RundownReport, type RundownSession } from '#reports';
import { type Production } from '../model/production.js';
import { type Session } from '../model/sessions.js';
import { type ReportDesk } from '../reports/maker.js';
import { ok, type Result } from '../result.js';
import { type CostBooks, readCostBooks } from './cost-books.js';
import { CostCalls } from './cost-calls.js';
import { namesIn, passNamesIn } from './names.js';

/** The clock of every session, or of one. Refuses with `SESSION.NOT_FOUND`, `SESSION.AMBIGUOUS`. */
export async function rundownReportOf(
  { books, clock }: ReportDesk,
  production: Production,
  { session }: ReportParameters['rundown'],
): Promise<Result<RundownReport>> {
  const read = await readCostBooks(books, clock, production);
  const { locations, rooms } = read;
  if (session === undefined) {
    const held = read.sessions.filter(({ status }) => status !== 'cancelled');
    return ok(buildRundown({ production, locations, rooms, sessions: rundownSessions(read, held) }));
  }
  const found = namesIn(read).find('session', session, '/session');
  if (!found.ok) return found;
  const own = read.sessions.filter(({ id }) => id === found.value);
  return ok(buildRundown({ production, locations, rooms, sessions: rundownSessions(read, own) }));
}

function rundownSessions(books: CostBooks, sessions: readonly Session[]): readonly RundownSession[] {
  const calls = new CostCalls(books);
  const names = passNamesIn(books);
  const cueOf = new Map(books.versions.map(({ id, cueId }) => [id, cueId]));
  const titles = new Map(books.cues.map(({ id, title }) => [id, title]));
  return sessions.map((session) => ({
    ...session,
    start: Date.parse(session.start),
    passes: calls.music(session).map(({ pass, seats }) => ({
      id: pass.id,
      name: names.get(pass.id) ?? pass.id,
      title: titles.get(cueOf.get(pass.versionId) ?? '') ?? null,
      seconds: pass.seconds,
      players: seats.players,
    })),
    called: calls.called(session).players,
    terms: calls.termsOf(session),
  }));
}
