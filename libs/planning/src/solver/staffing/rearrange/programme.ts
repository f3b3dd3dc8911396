import { type LinearModel, type LinearRow } from '../../../linear/linear-model.js';
import { type Musician } from '../../../model/people.js';
import { type Session } from '../../../model/session.js';
import { breachOfAnother } from '#agreements';
import { grouped } from '../../../view/indexes.js';
import { type StaffPlan } from '../staff-plan.js';
import { type Place, type Succession, type Window } from './window.js';

/** A variable that is 1 where a musician takes a seat. */
export interface Take {
  readonly variable: number;
  readonly seat: number;
  readonly musician: Musician;
  readonly session: Session;
}

/** The mixed-integer programme of a window, and who takes what in a solution of it. */
export interface Programme {
  readonly model: LinearModel;
  readonly takesIn: (values: Float64Array) => readonly Take[];
}

/**
 * Each seat has one player or is open; nobody takes two seats of a session, or sessions that overlap or leave too little
 * rest, or more calls a day than agreed. Open seats outweigh people missing, and these outweigh all else: what players
 * are charged, and one change of player for each two who follow each other on a chair as the successions have it.
 */
export function programmeOf(window: Window, successions: readonly Succession[]): Programme {
  const draft = new Draft();
  const { seats, options } = window;
  const takes = seats.flatMap(({ session }, seat) =>
    (options[seat] ?? []).map(({ musician, cost }): Take => {
      return { variable: draft.variable(cost, 'whole'), seat, musician, session };
    }),
  );
  const bySeat = grouped(takes, ({ seat }) => String(seat));
  const open = seats.map((_, seat) => {
    const variable = draft.variable(0);
    const takers = (bySeat.get(String(seat)) ?? []).map((one) => one.variable);
    draft.row([...takers, variable], 1, 1);
    return variable;
  });
  for (const own of grouped(takes, ({ musician }) => musician.id).values())
    keepRules(draft, window.bare, own);
  const takersOf = (seat: number): readonly Take[] => bySeat.get(String(seat)) ?? [];
  for (const one of successions) chargeChange(draft, window, one, { takersOf, open });
  const missing = countPeople(draft, window.bare, takes);
  const most = draft.objective.reduce((sum, cost) => sum + cost, 1);
  if (missing !== null) draft.objective[missing] = most;
  for (const variable of open) draft.objective[variable] = most * (1 + (missing === null ? 0 : seats.length));
  return {
    model: draft.model(),
    takesIn: (values) => takes.filter(({ variable }) => values[variable] === 1),
  };
}

class Draft {
  readonly objective: number[] = [];
  private readonly integer: number[] = [];
  private readonly upper: number[] = [];
  private readonly rows: LinearRow[] = [];

  /** Between 0 and `most`. */
  variable(cost: number, kind: 'whole' | 'any' = 'any', most = 1): number {
    this.integer.push(kind === 'whole' ? 1 : 0);
    this.upper.push(most);
    return this.objective.push(cost) - 1;
  }

  row(
    variables: readonly number[],
    lower: number,
    upper: number,
    coefficients = variables.map(() => 1),
  ): void {
    this.rows.push({ variables, coefficients, lower, upper });
  }

  model(): LinearModel {
    const { objective, integer, upper, rows } = this;
    return { objective, lower: objective.map(() => 0), upper, integer, rows };
  }
}

const ids = (takes: readonly Take[]): readonly number[] => takes.map(({ variable }) => variable);

/** What one musician may not do at once. */
function keepRules(draft: Draft, bare: StaffPlan, takes: readonly Take[]): void {
  const sessions = [...grouped(takes, ({ session }) => session.id).values()];
  for (const [index, one] of sessions.entries()) {
    if (one.length > 1) draft.row(ids(one), 0, 1);
    for (const other of sessions.slice(index + 1)) {
      const calls = [one, other].map(([take]) => bare.diary.agreed(take!.session)) as [Call, Call];
      if (breachOfAnother([calls[0]], calls[1]) !== null) draft.row(ids([...one, ...other]), 0, 1);
    }
  }
  for (const [date, day] of grouped(takes, ({ session }) => session.localStart.slice(0, 10))) {
    const before = bare.diary.callsByDay(day[0]!.musician.id).get(date) ?? 0;
    const most = Math.min(
      ...day.map(({ session }) => bare.diary.agreed(session).rules?.sessionsPerDay ?? Infinity),
    );
    if (Number.isFinite(most) && day.length > most - before)
      draft.row(ids(day), 0, Math.max(0, most - before));
  }
}

type Call = ReturnType<StaffPlan['diary']['agreed']>;

/** The variables of a window's seats. */
interface Seating {
  readonly takersOf: (seat: number) => readonly Take[];
  readonly open: readonly number[];
}

/**
 * For each player m, `change ≥ m after − m before − nobody before − Σ (1 − open)` over the seats between. Whoever stands
 * is there for certain.
 */
function chargeChange(
  draft: Draft,
  { bare }: Window,
  { before, between, after }: Succession,
  { takersOf, open }: Seating,
): void {
  const change = draft.variable(bare.problem.weights.playerChange);
  const earlier = sittersOf(before, takersOf);
  const nobody = 'seat' in before ? [open[before.seat]!] : [];
  for (const [musician, there] of sittersOf(after, takersOf)) {
    const here = earlier.get(musician);
    if (here === null) continue;
    const less = [...nobody, ...(here === undefined ? [] : [here])];
    const gaps = between.map((seat) => open[seat]!);
    const certain = there === null ? 1 : 0;
    draft.row(
      [change, ...(there === null ? [] : [there]), ...less, ...gaps],
      certain - between.length,
      Infinity,
      [1, ...(there === null ? [] : [-1]), ...less.map(() => 1), ...gaps.map(() => -1)],
    );
  }
}

/** Who could be on a place: the variable of his being there, null for whoever stands. */
const sittersOf = (place: Place, takersOf: Seating['takersOf']): ReadonlyMap<string, number | null> =>
  'holder' in place
    ? new Map([[place.holder, null]])
    : new Map(takersOf(place.seat).map(({ musician, variable }) => [musician.id, variable]));

/** The variable of people missing, if any could be. */
function countPeople(draft: Draft, bare: StaffPlan, takes: readonly Take[]): number | null {
  const wanted = bare.problem.targetMusicians - bare.people();
  if (wanted <= 0) return null;
  const comers = [...grouped(takes, ({ musician }) => musician.id)].filter(([id]) => !bare.isEngaged(id));
  const counted = comers.map(([, own]) => {
    const comes = draft.variable(0);
    draft.row([comes, ...ids(own)], 0, Infinity, [-1, ...own.map(() => 1)]);
    return comes;
  });
  const missing = draft.variable(0, 'any', wanted);
  draft.row([...counted, missing], wanted, Infinity);
  return missing;
}
