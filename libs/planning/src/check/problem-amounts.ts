import { type ProblemFault } from '../model/options.js';
import { type Seats } from '../model/music.js';
import { type Money } from '../model/places.js';
import { type Problem } from '../model/problem.js';
import { instrumentWords } from '../view/words.js';
import { pointerTo, pointerToEngagement, type ProblemWords } from './problem-words.js';

/** Notes an amount that is not a whole number from `least`; `what` is asked for then only. */
type Measure = (pointer: () => string, what: () => string, value: number, least?: number) => void;

const isWhole = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;

/** Amounts that are negative or not whole. */
export function badAmounts(problem: Problem, words: ProblemWords): readonly ProblemFault[] {
  const faults: ProblemFault[] = [];
  const measure: Measure = (pointer, what, value, least = 0) => {
    if (isWhole(value, least)) return;
    const message = `The ${what()} is ${value}, which is not a whole number from ${least}.`;
    faults.push({ code: 'PROBLEM.BAD_AMOUNT', pointer: pointer(), message });
  };
  ofTheWhole(problem, measure);
  ofPlaces(problem, words, measure);
  ofSessions(problem, words, measure);
  ofPeople(problem, measure);
  return faults;
}

function ofTheWhole(problem: Problem, measure: Measure): void {
  measure(
    () => pointerTo('targetMusicians'),
    () => 'target of musicians',
    problem.targetMusicians,
  );
  measure(
    () => pointerTo('asOf'),
    () => 'moment planned from',
    problem.asOf,
    -Number.MAX_SAFE_INTEGER,
  );
  const tables = { weights: problem.weights, exchange: problem.exchange };
  for (const [table, figures] of Object.entries(tables))
    for (const [name, value] of Object.entries<number>(figures))
      measure(
        () => pointerTo(table, name),
        () => `${table === 'weights' ? 'weight' : 'exchange of'} ${name}`,
        value,
      );
}

function ofPlaces(problem: Problem, words: ProblemWords, measure: Measure): void {
  for (const { id, name, chairRate } of problem.locations)
    paid(measure, () => pointerTo('locations', id, 'chairRate'), `chair rate of ${name}`, chairRate);
  for (const { id, name, capacity, hire } of problem.rooms) {
    measure(
      () => pointerTo('rooms', id, 'capacity'),
      () => `capacity of room "${name}"`,
      capacity,
    );
    paid(measure, () => pointerTo('rooms', id, 'hire'), `hire of room "${name}"`, hire);
  }
  for (const { id, agreement, calls, ...rules } of problem.rules) {
    const { sessionsPerDay, minutesPerDay, minutesBetween, turnaroundMinutes } = rules;
    const limits = { sessionsPerDay, minutesPerDay, minutesBetween, turnaroundMinutes };
    for (const [field, value] of Object.entries(limits))
      measure(
        () => pointerTo('rules', id, field),
        () => `${field} of ${agreement}`,
        value,
      );
    for (const { minutes, capSeconds } of calls) {
      const at = (): string => pointerTo('rules', id, 'calls');
      measure(at, () => `length of a call of ${agreement}, in minutes,`, minutes, 1);
      measure(at, () => `cap of ${agreement} for a call of ${minutes} minutes`, capSeconds ?? 0);
    }
  }
  for (const slot of problem.slots) {
    const { minutes, capSeconds, dislike } = slot;
    for (const [field, value] of Object.entries({ minutes, capSeconds: capSeconds ?? 0, dislike }))
      measure(
        () => pointerTo('slots', slot.id, field),
        () => `${field} of the call in ${words.call(slot)}`,
        value,
        field === 'minutes' ? 1 : 0,
      );
  }
}

function ofSessions(problem: Problem, words: ProblemWords, measure: Measure): void {
  for (const { id, name, seconds, seats } of problem.passes) {
    measure(
      () => pointerTo('passes', id, 'seconds'),
      () => `length of pass "${name}", in seconds,`,
      seconds,
    );
    ofSeats(
      measure,
      () => pointerTo('passes', id, 'seats'),
      () => `pass "${name}"`,
      seats,
    );
  }
  for (const session of problem.sessions) {
    const { id, minutes, seats } = session;
    const where = (): string => `the session in ${words.call(session)}`;
    measure(
      () => pointerTo('sessions', id, 'minutes'),
      () => `length of ${where()}, in minutes,`,
      minutes,
      1,
    );
    ofSeats(measure, () => pointerTo('sessions', id, 'seats'), where, seats);
  }
  for (const [index, one] of problem.engagements.entries()) {
    if (isWhole(one.chair, 1)) continue;
    measure(
      () => pointerToEngagement(one, index, 'chair'),
      () => `chair of ${words.person(one)}`,
      one.chair,
      1,
    );
  }
}

function ofSeats(measure: Measure, at: () => string, of: () => string, seats: Seats): void {
  for (const [instrument, count] of Object.entries(seats.players)) {
    if (isWhole(count, 0)) continue;
    measure(
      () => at() + pointerTo('players', instrument),
      () => `number of ${instrumentWords(instrument)} in ${of()}`,
      count,
    );
  }
  for (const { instrument, player, double } of seats.doubles)
    measure(
      () => at() + pointerTo('doubles'),
      () => `chair of ${instrumentWords(instrument)} that doubles ${instrumentWords(double)} in ${of()}`,
      player,
      1,
    );
}

function ofPeople(problem: Problem, measure: Measure): void {
  for (const { id, name, rate } of problem.musicians)
    paid(measure, () => pointerTo('musicians', id, 'rate'), `rate of ${name}`, rate);
  for (const { id, name, playingMembers, fee } of problem.groups) {
    measure(
      () => pointerTo('groups', id, 'playingMembers'),
      () => `number of playing members of ${name}`,
      playingMembers,
    );
    paid(measure, () => pointerTo('groups', id, 'fee'), `fee of ${name}`, fee);
  }
  for (const { id, name, travelMinutes } of problem.staff)
    for (const [way, minutes] of Object.entries(travelMinutes))
      measure(
        () => pointerTo('staff', id, 'travelMinutes', way),
        () => `journey of ${name}, in minutes,`,
        minutes,
      );
}

function paid(measure: Measure, at: () => string, what: string, money: Money | null): void {
  if (money !== null)
    measure(
      () => `${at()}/minor`,
      () => `${what}, in minor units of ${money.currency},`,
      money.minor,
    );
}
