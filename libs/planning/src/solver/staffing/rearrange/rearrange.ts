import { type LinearSolver } from '../../../linear/linear-model.js';
import { plays } from '../../../rules/plays.js';
import { grouped } from '../../../view/indexes.js';
import { seatPlayers } from '../seat-players.js';
import { type StaffPlan } from '../staff-plan.js';
import { isBetter, worthOf, type Worth } from '../worth.js';
import { programmeOf, type Take } from './programme.js';
import { sectionsOf, type FreeSeat } from './sections.js';
import { troubleIn } from './trouble.js';
import { successionsOf, windowOf, type Succession, type Window } from './window.js';

/** Choices of a window, and windows: a second's work or so. */
const MOST_CHOICES = 120;
const MOST_WINDOWS = 10;
/** Of the branching in each window: a limit that is the same on every machine. */
const MOST_NODES = 60;
/** Of solving a window again with what its answer brought to light. */
const MOST_ROUNDS = 8;

/**
 * Gives chairs out anew, a few sessions of one section at a time, by mixed-integer programmes that know what the flow does
 * not: rest, overlaps and changes of player. It begins where most is amiss and leaves alone what could not be better.
 * Each step is taken only if the plan is better for it.
 */
export function rearranged(plan: StaffPlan, linear: LinearSolver): StaffPlan {
  let best = { plan, worth: worthOf(plan) };
  for (const seats of troubledParts(plan, best.worth).slice(0, MOST_WINDOWS)) {
    const other = solved(windowOf(best.plan, seats), linear);
    const worth = other === null ? best.worth : worthOf(other);
    if (other !== null && isBetter(worth, best.worth)) best = { plan: other, worth };
  }
  return best.plan;
}

/** Open chairs first, then what costs most; where people are missing, also where some could come from. */
function troubledParts(plan: StaffPlan, { short }: Worth): readonly (readonly FreeSeat[])[] {
  const troubleOf = troubleIn(plan);
  return sectionsOf(plan)
    .flatMap((section) => [...cuts(plan, section)])
    .map((seats) => ({ seats, ...troubleOf(seats) }))
    .filter(({ open, excess, unasked }) => open + excess > 0 || (short > 0 && unasked > 0))
    .sort((a, b) => b.open - a.open || b.excess - a.excess)
    .map(({ seats }) => seats);
}

/** A section whole, or so many of its sessions in a row as there are choices for; each next cut begins halfway. */
function* cuts(plan: StaffPlan, section: readonly FreeSeat[]): Generator<readonly FreeSeat[]> {
  const sessions = [...grouped(section, ({ session }) => session.id).values()];
  const choices = sessions.map((seats) =>
    seats.reduce(
      (sum, { session, instrument }) =>
        sum +
        (plan.locals.get(session.locationId) ?? []).filter((one) => plays(one, instrument) !== null).length,
      0,
    ),
  );
  let to = 0;
  for (let from = 0; to < sessions.length; from = Math.max(from + 1, from + Math.floor((to - from) / 2))) {
    let sum = 0;
    let end = from;
    while (end < sessions.length && sum + choices[end]! <= MOST_CHOICES) {
      sum += choices[end]!;
      end += 1;
    }
    if (end > to) yield sessions.slice(from, end).flat();
    to = Math.max(to, end, from + 1);
  }
}

/** The plan with a window as its programme has it, and with whoever is free by then; null: none was found. */
function solved(window: Window, linear: LinearSolver): StaffPlan | null {
  const takes = takesOf(window, linear);
  if (takes === null) return null;
  const plan = window.bare.copy();
  for (const { seat, musician, session } of takes) {
    const { instrument, chair } = window.seats[seat]!;
    if (plan.diary.obstacle(musician, session) !== null) return null;
    plan.engage(session, musician, instrument, chair);
  }
  for (const session of plan.coming) seatPlayers(plan, session);
  return plan;
}

/**
 * Who follows whom depends on which seats stay open: the programme begins with those who are neighbours where none is,
 * and is solved again with those who meet over the seats its answer left open, until these are known to it.
 */
function takesOf(window: Window, linear: LinearSolver): readonly Take[] | null {
  let successions = successionsOf(window, () => false);
  const known = new Set(successions.map(keyOf));
  for (let round = 1; ; round += 1) {
    const { model, takesIn } = programmeOf(window, successions);
    const { values } = linear.solve(model, { maxNodes: MOST_NODES });
    if (values.length === 0) return null;
    const takes = takesIn(values);
    const taken = new Set(takes.map(({ seat }) => seat));
    const more = successionsOf(window, (seat) => !taken.has(seat)).filter((one) => !known.has(keyOf(one)));
    if (more.length === 0 || round === MOST_ROUNDS) return takes;
    for (const one of more) known.add(keyOf(one));
    successions = [...successions, ...more];
  }
}

const keyOf = ({ before, between, after }: Succession): string => JSON.stringify([before, between, after]);
