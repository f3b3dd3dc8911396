import fc from 'fast-check';
import { hardViolations } from '../../../check/check-plan.js';
import { emptyChairs } from '../../../check/empty-chairs.js';
import { type Problem } from '../../../model/problem.js';
import { type Engagement } from '../../../model/session.js';
import {
  aGroup,
  aMusician,
  anEngagement,
  aProblem,
  aSession,
  rules,
  vienna,
} from '../../../test-support/builders.js';
import { viewOf } from '../../../view/plan-view.js';

const STARTS = ['2023-03-06T10:00', '2023-03-06T12:00', '2023-03-06T14:00', '2023-03-07T09:00'];
const INSTRUMENTS = ['violin', 'horn'] as const;

const money = fc.constantFrom(
  null,
  { minor: 0, currency: 'EUR' },
  { minor: 10_001, currency: 'EUR' },
  { minor: 25_000, currency: 'EUR' },
  { minor: 333, currency: 'GBP' },
  { minor: 120_000, currency: 'EUR' },
);

const session = fc.record({
  start: fc.constantFrom(...STARTS),
  violins: fc.nat({ max: 2 }),
  horns: fc.nat({ max: 1 }),
  doubled: fc.boolean(),
});

/** A musician of two instruments, mostly a local. */
export const person = fc.record({
  locationId: fc.constantFrom('vienna', 'vienna', 'vienna', 'rome'),
  instrument: fc.constantFrom(...INSTRUMENTS),
  doubles: fc.constantFrom([], ['horn'], ['violin']),
  rank: fc.constantFrom(null, 'principal', 'tutti'),
  rate: money,
});

/** Up to three sessions, three musicians and a group, with a player who stands, odd exchange and awkward weights. */
export const smallStaffings: fc.Arbitrary<Problem> = fc
  .record({
    sessions: fc.array(session, { maxLength: 3 }),
    people: fc.array(person, { maxLength: 3 }),
    group: fc.option(fc.record({ playingMembers: fc.integer({ min: 1, max: 3 }), fee: money }), {
      nil: null,
    }),
    chairRate: money,
    stands: fc.constantFrom('nobody', 'firm', 'pencil'),
    target: fc.nat({ max: 6 }),
    vacancy: fc.constantFrom(0, 30_000, 100_000),
    shortfall: fc.constantFrom(0, 500, 50_000),
    playerChange: fc.constantFrom(0, 1_000, 60_000),
  })
  .map(({ sessions, people, group, chairRate, stands, target, ...weights }) => {
    const problem = aProblem({
      slots: [],
      rules: [rules],
      exchange: { GBP: 1_150_500 },
      locations: [
        { ...vienna, chairRate },
        { ...vienna, id: 'rome', slug: 'rome', name: 'Rome', zone: 'Europe/Rome' },
      ],
      musicians: people.map((one, index) => aMusician(`m${index}`, one)),
      groups: group === null ? [] : [aGroup('group', { ...group, instrument: 'violin' })],
      sessions: sessions.map(({ start, violins, horns, doubled }, index) =>
        aSession(`s${index}`, start, {
          seats: {
            players: { ...(violins > 0 && { violin: violins }), ...(horns > 0 && { horn: horns }) },
            doubles: doubled && violins > 1 ? [{ instrument: 'violin', player: 2, double: 'horn' }] : [],
          },
        }),
      ),
      targetMusicians: target,
    });
    const [first] = problem.sessions;
    const holder = problem.musicians.find((one) => one.instrument === 'violin');
    const seated =
      stands !== 'nobody' && first?.seats.players['violin'] !== undefined && holder !== undefined
        ? [anEngagement(first.id, holder.id, { standing: stands })]
        : [];
    return { ...problem, engagements: seated, weights: { ...problem.weights, ...weights } };
  });

/** Every plan that adds locals to the open chairs without breaking a hard rule; pencils keep their players free. */
export function eachPlan(problem: Problem, visit: (engagements: readonly Engagement[]) => void): void {
  const { sessions } = problem;
  const view = viewOf(problem, problem);
  const chairs = view.sessions.flatMap((one) => emptyChairs(view, one).map((chair) => ({ one, ...chair })));
  const firm = problem.engagements.map((one): Engagement => ({ ...one, standing: 'firm' }));
  const breaches = (added: readonly Engagement[]): number =>
    hardViolations(problem, { sessions, engagements: [...firm, ...added] }).length;
  const most = breaches([]);
  const walk = (at: number, added: readonly Engagement[]): void => {
    const place = chairs[at];
    if (place === undefined) {
      visit([...problem.engagements, ...added]);
      return;
    }
    walk(at + 1, added);
    const { one, instrument, chair } = place;
    const local = <T extends { readonly locationId: string | null }>(all: readonly T[]): readonly T[] =>
      all.filter(({ locationId }) => locationId === one.locationId);
    const choices = [
      ...local(problem.musicians).map(({ id }) =>
        anEngagement(one.id, id, { instrument, chair, fixed: false }),
      ),
      ...local(problem.groups).map(({ id }) =>
        anEngagement(one.id, null, { groupId: id, instrument, chair, fixed: false }),
      ),
    ];
    for (const choice of choices) if (breaches([...added, choice]) <= most) walk(at + 1, [...added, choice]);
  };
  walk(0, []);
}
