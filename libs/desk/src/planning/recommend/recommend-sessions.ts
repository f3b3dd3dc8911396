import { type Clock } from '#clock';
import { sessionsFor, type SessionOptions } from '#planning';
import { type Production } from '../../model/production.js';
import { type Books } from '../../ports/store.js';
import { ok, refuse, type Result } from '../../result.js';
import { Names } from '../names.js';
import { readPublished } from '../published.js';
import { callViews } from './calls.js';
import { readQuery, sessionsQuery } from './queries.js';
import { type SessionsView } from './views.js';

/** So many reasons are told of each rule. */
const TOLD = 3;

/**
 * Where a pass could be recorded as the books stand now, in sessions that stand and in calls that could be opened; one
 * that has a session is moved. Refuses with `INPUT.MALFORMED_QUERY`, `PASS.NOT_FOUND`, `PASS.AMBIGUOUS`.
 */
export async function recommendSessions(
  books: Books,
  clock: Clock,
  production: Production,
  raw: unknown,
): Promise<Result<SessionsView>> {
  const query = readQuery(sessionsQuery, raw);
  if (!query.ok) return query;
  const published = await readPublished(books, clock, production);
  if (!published.ok) return published;
  const { built, plan } = published.value;
  const named = Names.of(published.value).find('pass', query.value.pass, '/pass');
  if (!named.ok) {
    const { code, message, faults } = named.refusal;
    return refuse(code === 'PASS.NOT_FOUND' ? 'not-found' : 'invalid', code, message, faults);
  }
  const pass = built.problem.passes.find((one) => one.id === named.value);
  if (pass === undefined) throw new Error('a pass that was found is gone');
  const callOf = callViews(published.value);
  const now = plan.sessions.find((one) => one.runOrder.includes(pass.id));
  const options = sessionsFor(built.problem, plan, pass);
  const ranked = options.ranked.filter((one) => now === undefined || one.sessionId !== now.id);
  const { limit } = query.value;
  return ok({
    pass: {
      passId: pass.id,
      name: pass.name,
      seconds: pass.seconds,
      now: now === undefined ? null : callOf(now),
    },
    currency: built.problem.currency,
    ranked: ranked.slice(0, limit).map(({ session, extraCost, extraChairs, reason }) => ({
      ...callOf(session),
      extraCost,
      extraChairs,
      runOrder: [...session.runOrder],
      reason,
    })),
    rankedLeftOut: Math.max(0, ranked.length - limit),
    refused: byRule(options.refused),
  });
}

/** Refusals by the rule that speaks, the most frequent first; sessions that stand are told of before free calls. */
function byRule(refused: SessionOptions['refused']): SessionsView['refused'] {
  return [...new Set(refused.map((one) => one.code))]
    .map((code) => {
      const all = refused.filter((one) => one.code === code);
      const standing = all.filter((one) => one.sessionId !== null);
      const told = [...standing, ...all.filter((one) => one.sessionId === null)].map((one) => one.reason);
      return {
        code,
        sessions: standing.length,
        slots: all.length - standing.length,
        reasons: [...new Set(told)].slice(0, TOLD),
      };
    })
    .sort((a, b) => b.sessions - a.sessions || b.slots - a.slots || (a.code < b.code ? -1 : 1));
}
