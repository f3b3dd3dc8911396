import { addDays } from '#clock';
import { instrumentById, playerInstrument } from '#lineup';
import { type OpenChair, type Plan } from '../model/plan.js';
import { type Problem } from '../model/problem.js';
import { SeatJudge } from '../recommend/may-sit.js';
import { seatOn, substitutesFor } from '../recommend/substitutes.js';
import { plays } from '../rules/plays.js';
import { type ChairOf } from '../rules/seat-keys.js';
import { candidateSlots } from '../slots/candidate-slots.js';
import { grouped } from '../view/indexes.js';
import { viewOf, type PlanView } from '../view/plan-view.js';
import { sessionWords } from '../view/words.js';
import { explained } from './explain-says.js';
import { type Candidate } from './relax-candidate.js';
import { oneMoreSession, rulesByCity } from './relax-more-session.js';

const FURTHER_DAYS = 7;

/** A problem in which a whole plan stands. */
export const standingAs = (problem: Problem, plan: Pick<Plan, 'sessions' | 'engagements'>): Problem => ({
  ...problem,
  sessions: plan.sessions.map((one) => ({ ...one, fixed: true })),
  engagements: plan.engagements.map((one) => ({ ...one, fixed: true })),
});

/** Relaxations that could help, one open chair of each session and instrument and one pass after another. */
export function* candidatesFor(problem: Problem, plan: Plan): Generator<Candidate> {
  const base = standingAs(problem, plan);
  const view = viewOf(base, plan);
  const chairs = grouped(plan.openChairs, (one) => JSON.stringify([one.sessionId, one.instrument]));
  for (const [open] of chairs.values()) {
    if (open === undefined) continue;
    yield* guests(base, plan, view, open);
    yield* doubles(base, view, open);
    yield* otherSlot(problem, base, view, open);
  }
  for (const { passId, name } of plan.unplaced) {
    yield* otherLocation(base, passId, name);
    yield* oneMoreSession(base, passId, name);
    yield* longerWindow(base, passId, name);
  }
}

const chairOf = ({ sessionId, instrument, chair }: OpenChair): ChairOf => ({ sessionId, instrument, chair });

/** The best player from another city. */
function* guests(base: Problem, plan: Plan, view: PlanView, open: OpenChair): Generator<Candidate> {
  const chair = chairOf(open);
  const place = plan.sessions.find((one) => one.id === open.sessionId)?.locationId;
  const locals = new Set(base.musicians.filter((one) => one.locationId === place).map((one) => one.id));
  const guest = substitutesFor(base, plan, chair).ranked.find((one) => !locals.has(one.musicianId));
  if (guest === undefined) return;
  const session = view.session.get(open.sessionId);
  yield {
    kind: 'other-city',
    for: chair,
    ...explained('RELAX.OTHER_CITY', {
      ...{ person: guest.name, instrument: chair.instrument, chair: chair.chair },
      session: session === undefined ? null : sessionWords(view, session),
      fitness: guest.reason,
    }),
    problem: {
      ...base,
      engagements: [...base.engagements, { ...seatOn(chair, guest.musicianId), fixed: true }],
    },
  };
}

/** Somebody of the city and of the same section who is free, if he doubles on the instrument. */
function* doubles(base: Problem, view: PlanView, open: OpenChair): Generator<Candidate> {
  const chair = chairOf(open);
  const session = view.session.get(open.sessionId);
  const section = instrumentById(playerInstrument(open.instrument))?.section;
  if (session === undefined || section === undefined) return;
  const judge = new SeatJudge(view);
  const doubler = base.musicians.find(
    (one) =>
      one.locationId === session.locationId &&
      plays(one, open.instrument) === null &&
      instrumentById(playerInstrument(one.instrument))?.section === section &&
      judge.obstacle({ ...seatOn(chair, one.id), instrument: one.instrument }, session) === null,
  );
  if (doubler === undefined) return;
  yield {
    kind: 'double',
    for: chair,
    ...explained('RELAX.DOUBLE', {
      person: doubler.name,
      plays: doubler.instrument,
      instrument: open.instrument,
    }),
    problem: {
      ...base,
      musicians: base.musicians.map((one) =>
        one === doubler ? { ...one, doubles: [...one.doubles, open.instrument] } : one,
      ),
    },
  };
}

/** The session, if it does not stand already, at another time. */
function* otherSlot(problem: Problem, base: Problem, view: PlanView, open: OpenChair): Generator<Candidate> {
  const session = view.session.get(open.sessionId);
  if (session === undefined || problem.sessions.some((one) => one.id === session.id)) return;
  yield {
    kind: 'other-slot',
    for: chairOf(open),
    ...explained('RELAX.OTHER_SLOT', {
      session: sessionWords(view, session),
      instrument: open.instrument,
      chair: open.chair,
    }),
    problem: {
      ...base,
      slots: base.slots.filter((slot) => slot.id !== session.id),
      sessions: base.sessions.filter((one) => one.id !== session.id),
      engagements: base.engagements.filter((one) => one.sessionId !== session.id),
    },
  };
}

function* otherLocation(base: Problem, passId: string, name: string): Generator<Candidate> {
  const pass = base.passes.find((one) => one.id === passId);
  if (pass === undefined || pass.locationIds.length === 0) return;
  yield {
    kind: 'other-location',
    for: { passId },
    ...explained('RELAX.OTHER_LOCATION', { pass: name }),
    problem: {
      ...base,
      passes: base.passes.map((one) => (one === pass ? { ...one, locationIds: [] } : one)),
    },
  };
}

/** A week more, with the agreements of each city's slots as they are. */
function* longerWindow(base: Problem, passId: string, name: string): Generator<Candidate> {
  const window = { ...base.window, to: addDays(base.window.to, FURTHER_DAYS) };
  const further = { from: addDays(base.window.to, 1), to: window.to };
  const rulesOf = rulesByCity(base);
  const slots = base.locations.flatMap((location) => {
    const rules = rulesOf(location.id);
    const rooms = base.rooms.filter((room) => room.locationId === location.id);
    return candidateSlots({ location, rooms, window: further, asOf: base.asOf, rulesOn: () => rules });
  });
  if (slots.length === 0) return;
  yield {
    kind: 'longer-window',
    for: { passId },
    ...explained('RELAX.LONGER_WINDOW', { pass: name, from: base.window.to, to: window.to }),
    problem: { ...base, window, slots: [...base.slots, ...slots] },
  };
}
