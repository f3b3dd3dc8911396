import {
  AgreementBook,
  agreementFiles,
  type Breach,
  checkCalls,
  type CheckedCall,
  type Override,
  type RulesInForce,
  rulesOn,
} from '#agreements';
import fc from 'fast-check';
import { type Problem } from '../model/problem.js';
import { type Engagement, type Session } from '../model/session.js';
import { aGroup, aMusician, anEngagement, aPass, aProblem, aSession } from '../test-support/builders.js';
import { type Violation } from '../model/violation.js';
import { hardViolations } from './check-plan.js';

/** Calls of one place, with whoever sits in them, as they were drawn. */
interface Drawn {
  readonly agreement: string;
  readonly at: string;
  readonly minutes: number;
  readonly seconds: number;
  readonly who: readonly string[];
}

const PEOPLE = ['anna', 'berta', 'choir'];

/** Figures of a production's own, so that every limit is met on its own. */
const own = (agreement: string, parameter: Override['parameter'], value: number): Override => ({
  agreement,
  parameter,
  value,
  unit: parameter === 'sessions-per-day' ? 'sessions' : 'minutes',
  ...(parameter === 'long-day-break-minutes' ? { when: { dayMinutes: { from: 421, to: null } } } : {}),
  validFrom: '2000-01-01',
  validTo: null,
  severity: 'hard',
  source: 'deal',
  confidence: 'high',
});

const overrides = fc.record({
  'sessions-per-day': fc.constantFrom(2, 3),
  'minutes-per-day': fc.constantFrom(360, 540),
  'minutes-between-sessions': fc.constantFrom(0, 15, 60),
  'turnaround-minutes': fc.constantFrom(480, 660, 780),
  'long-day-break-minutes': fc.constantFrom(30, 90),
});

const drawnCall: fc.Arbitrary<Drawn> = fc.record({
  agreement: fc.constantFrom('smv', 'italy-turno', 'bpi', 'buy-out-skopje'),
  at: fc
    .record({ day: fc.integer({ min: 24, max: 27 }), quarter: fc.integer({ min: 16, max: 90 }) })
    .filter(({ day, quarter }) => !(day === 26 && quarter < 16))
    .map(({ day, quarter }) => {
      const two = (value: number): string => String(value).padStart(2, '0');
      return `2023-03-${day}T${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`;
    }),
  minutes: fc.constantFrom(60, 120, 180, 200, 240),
  seconds: fc.integer({ min: 300, max: 1_300 }),
  who: fc.subarray(PEOPLE),
});

interface World {
  readonly book: AgreementBook;
  readonly calls: readonly CheckedCall[];
  readonly problem: Problem;
  readonly sessions: readonly Session[];
  readonly engagements: readonly Engagement[];
}

const world = fc.tuple(fc.array(drawnCall, { maxLength: 7 }), overrides).map(([drawn, figures]): World => {
  const agreements = ['smv', 'italy-turno', 'bpi', 'buy-out-skopje'];
  const book = new AgreementBook(
    agreementFiles,
    [],
    agreements.flatMap((one) =>
      Object.entries(figures).map(([parameter, value]) =>
        own(one, parameter as Override['parameter'], value),
      ),
    ),
  );
  const rules = new Map(agreements.map((one) => [one, rulesIn(book, one)]));
  const sessions = drawn.map(({ agreement, at, minutes }, index) =>
    aSession(`s${index}`, at, {
      minutes,
      rulesId: rules.get(agreement)?.id ?? '',
      roomId: `room${index}`,
      runOrder: [`p${index}`],
      seats: { players: { violin: 9, choir: 24 }, doubles: [] },
    }),
  );
  const seatsOf = ({ who }: Drawn, session: string): readonly Engagement[] =>
    who.map((id, chair) =>
      id === 'choir'
        ? anEngagement(session, null, { groupId: id, instrument: 'choir' })
        : anEngagement(session, id, { chair: chair + 1 }),
    );
  return {
    book,
    sessions,
    engagements: drawn.flatMap((one, index) => seatsOf(one, `s${index}`)),
    calls: drawn.map((one, index) => checked(one, sessions[index] as Session)),
    problem: aProblem({
      rules: [...rules.values()],
      slots: [],
      passes: drawn.map(({ seconds }, index) => aPass(`p${index}`, { seconds })),
      musicians: [aMusician('anna'), aMusician('berta')],
      groups: [aGroup('choir')],
    }),
  };
});

function rulesIn(book: AgreementBook, agreement: string): RulesInForce {
  const found = rulesOn(agreement, '2023-03-24', book);
  if (!found.ok) throw new Error(found.message);
  return found.value;
}

const checked = ({ agreement, seconds, who }: Drawn, session: Session): CheckedCall => ({
  id: session.id,
  locationId: session.locationId,
  roomId: session.roomId,
  agreement,
  zone: 'Europe/Vienna',
  localStart: session.localStart,
  minutes: session.minutes,
  start: session.start,
  end: session.end,
  headcount: who.length,
  hasLeader: true,
  hasContractor: true,
  music: [{ id: 'p', name: 'p', seconds }],
  players: who.map((id) => ({ id, name: id })),
  holiday: null,
  isPast: false,
});

/** Rule, calls and amount: what both say of a breach. Who is concerned the planner says in a breach for each. */
const said = (rule: string, calls: readonly string[] | undefined, amount: number): string =>
  `${rule} ${[...(calls ?? [])].sort().join(' ')} ${amount}`;
const ofBreaches = (breaches: readonly Breach[]): ReadonlySet<string> =>
  new Set(
    breaches
      .filter(({ severity }) => severity === 'hard')
      .map(({ rule, calls, amount }) => said(rule, calls, amount)),
  );
const SHARED = ['rest', 'day-limit', 'long-day', 'call-length', 'recorded-cap'];
const ofViolations = (violations: readonly Violation[]): ReadonlySet<string> =>
  new Set(
    violations
      .filter(({ constraint }) => SHARED.includes(constraint))
      .map(({ constraint, involved, amount }) => said(constraint, involved.sessions, amount)),
  );

describe('whatever the planner and the check of agreements look at', () => {
  it('they find the same hard breaches, so a plan without one keeps to its agreements', () => {
    fc.assert(
      fc.property(world, ({ book, calls, problem, sessions, engagements }) => {
        const planner = ofViolations(hardViolations(problem, { sessions, engagements }));
        expect([...ofBreaches(checkCalls(calls, book))].sort()).toEqual([...planner].sort());
      }),
      { numRuns: 300 },
    );
  });
});
