import fc from 'fast-check';
import { type Problem } from '../../model/problem.js';
import { unlimited } from '../../stages/staffing/spec-support/budgets.js';
import { aMusician, anEngagement, aSession } from '../../test-support/builders.js';
import { staffed } from '../staffed.js';
import { setApart } from './settled.js';
import { person, smallStaffings } from './spec-support/small-staffings.js';
import { staffSessions } from './staff.js';

const romans = fc.array(
  fc.record({ one: person, isFixed: fc.boolean(), first: fc.constantFrom(true, true, true, false) }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

/** A problem with calls in Rome too, where everybody sits already, some of them perhaps from Vienna. */
const withRome: fc.Arbitrary<Problem> = fc
  .tuple(smallStaffings, romans, fc.boolean(), fc.constantFrom(0, 0, 1))
  .map(([problem, players, allFixed, open]) => {
    const seats = { players: { violin: players.length + open }, doubles: [] };
    const calls = ['2023-03-08T10:00', '2023-03-09T10:00'].map((start, index) =>
      aSession(`r${index}`, start, { locationId: 'rome', roomId: 'stage', seats }),
    );
    return {
      ...problem,
      musicians: [...problem.musicians, ...players.map(({ one }, index) => aMusician(`p${index}`, one))],
      sessions: [...problem.sessions, ...calls],
      engagements: [
        ...problem.engagements,
        ...players.flatMap(({ first, isFixed }, index) =>
          calls
            .slice(first ? 0 : 1)
            .map(({ id }) => anEngagement(id, `p${index}`, { chair: index + 1, fixed: allFixed || isFixed })),
        ),
      ],
    };
  });

describe('cities where everybody sits already', () => {
  it('are left out of the staffing, which comes to the same', () => {
    fc.assert(
      fc.property(withRome, (problem) => {
        const { plan, cost, lowerBound } = staffSessions(problem, problem.sessions, unlimited);
        const { view, report } = staffed(problem, problem.sessions, unlimited);
        expect([...view.engagements].map(words).sort()).toEqual([...plan.engagements].map(words).sort());
        expect(report()).toMatchObject({ cost, lowerBound });
      }),
      { numRuns: 200 },
    );
  });

  it('are no part of what is left to staff, their people no longer wanted', () => {
    fc.assert(
      fc.property(withRome, (problem) => {
        const { problem: rest, sessions, settled } = setApart(problem, problem.sessions);
        expect([...sessions, ...settled.sessions].map(({ id }) => id).sort()).toEqual(
          problem.sessions.map(({ id }) => id).sort(),
        );
        expect(rest.engagements.length + settled.engagements.length).toBe(problem.engagements.length);
        const cities = new Set(settled.sessions.map(({ locationId }) => locationId));
        expect(sessions.some(({ locationId }) => cities.has(locationId))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

const words = ({
  sessionId,
  musicianId,
  groupId,
  instrument,
  chair,
}: Problem['engagements'][number]): string => [sessionId, musicianId ?? groupId, instrument, chair].join(' ');
