import {
  changeRecord,
  createRecord,
  KEEPERS,
  ok,
  type AnyKeeper,
  type Engagement,
  type Production,
  type Result,
  type Session,
} from '#desk';
import { OVERRUN_MINUTES } from '../data/money.js';
import { CONFIRMED_UNTIL, NOW } from '../data/production.js';
import { type DemoDesk } from './demo-desk.js';
import { joining } from './one-transaction.js';
import { printParts } from './print-parts.js';

interface History {
  /** Sessions that were recorded, and that are confirmed but still to come. */
  readonly recorded: number;
  readonly confirmed: number;
}

/**
 * Lets time pass from the first plan to the demo's present: what lay before it was held, confirmed, recorded, and
 * everybody came; what comes next is confirmed; the rest stays as it was proposed. Every step is one a coordinator can
 * take, in that order, checked like hers.
 */
export async function makeHistory(desk: DemoDesk, production: Production): Promise<Result<History>> {
  const now = Date.parse(NOW);
  const soon = Date.parse(CONFIRMED_UNTIL);
  const sessions = await desk.store.books.sessions.all({ productionId: production.id }, 'start');
  const past = sessions.filter((session) => Date.parse(session.end) <= now);
  const next = sessions.filter(
    (session) => Date.parse(session.end) > now && Date.parse(session.start) < soon,
  );
  for (const session of past) {
    const done = await passThrough(
      desk,
      production,
      session,
      ['hold', 'confirmed', 'recorded'],
      ['confirmed', 'attended'],
    );
    if (!done.ok) return done;
  }
  for (const session of next) {
    const done = await passThrough(desk, production, session, ['hold', 'confirmed'], ['confirmed']);
    if (!done.ok) return done;
  }
  const printed = await printParts(desk, production);
  if (!printed.ok) return printed;
  const overrun = await noteOverruns(desk, production, past);
  if (!overrun.ok) return overrun;
  const noted = await noteRecorded(desk, production);
  return noted.ok ? ok({ recorded: past.length, confirmed: next.length }) : noted;
}

/** The last session of each city ran a little late, so that there is overtime to be paid. */
function noteOverruns(
  { store, clock, actor }: DemoDesk,
  production: Production,
  past: readonly Session[],
): Promise<Result<null>> {
  return store.write(async (books) => {
    const desk = { store: joining(books), clock, actor, production };
    const lastOf = new Map(past.map((session) => [session.locationId, session]));
    for (const { id, minutes } of lastOf.values()) {
      const actualMinutes = minutes + OVERRUN_MINUTES;
      const changed = await changeRecord(desk, KEEPERS.session, id, null, { actualMinutes });
      if (!changed.ok) return changed;
    }
    return ok(null);
  });
}

/** Cue versions all of whose passes were recorded are marked so, on the day of the last of them. */
function noteRecorded({ store, clock, actor }: DemoDesk, production: Production): Promise<Result<null>> {
  return store.write(async (books) => {
    const where = { productionId: production.id };
    const recorded = await books.sessions.all({ ...where, status: 'recorded' }, 'start');
    const done = new Map(
      recorded.flatMap(({ runOrder, localStart }) => runOrder.map((id) => [id, localStart.slice(0, 10)])),
    );
    const passes = await books.passes.all(where);
    const missing = new Set(passes.flatMap(({ id, versionId }) => (done.has(id) ? [] : [versionId])));
    const desk = { store: joining(books), clock, actor, production };
    const lastDay = new Map<string, string>();
    for (const { id, versionId } of passes) {
      const day = done.get(id) ?? '';
      if (day > (lastDay.get(versionId) ?? '')) lastDay.set(versionId, day);
    }
    for (const [versionId, on] of lastDay) {
      if (missing.has(versionId)) continue;
      const change = { versionId, status: 'recorded', on };
      const marked = await createRecord(desk, KEEPERS.statusChange, change);
      if (!marked.ok) return marked;
    }
    return ok(null);
  });
}

/** One session and its players from status to status, in one transaction: the room first, then the players. */
function passThrough(
  { store, clock, actor }: DemoDesk,
  production: Production,
  session: Session,
  sessionSteps: readonly Session['status'][],
  playerSteps: readonly Engagement['status'][],
): Promise<Result<null>> {
  return store.write(async (books) => {
    const desk = { store: joining(books), clock, actor, production };
    const step = async (keeper: AnyKeeper, id: string, status: string): Promise<Result<unknown>> =>
      changeRecord(desk, keeper, id, null, { status });
    for (const status of sessionSteps) {
      const moved = await step(KEEPERS.session, session.id, status);
      if (!moved.ok) return moved;
    }
    for (const { id } of await books.engagements.all({ sessionId: session.id })) {
      for (const status of playerSteps) {
        const moved = await step(KEEPERS.engagement, id, status);
        if (!moved.ok) return moved;
      }
    }
    return ok(null);
  });
}
