import { type Problem } from '../model/problem.js';
import { type Engagement } from '../model/session.js';
import { aGroup, aMusician, anEngagement, aProblem, aSession, at, hall } from '../test-support/builders.js';
import { checkProblem } from './check-problem.js';

const faultsOf = (
  change: Partial<Problem>,
): readonly (readonly [code: string, pointer: string, message: string])[] =>
  checkProblem(aProblem(change)).map(({ code, pointer, message }) => [code, pointer, message]);

const codesOf = (change: Partial<Problem>): readonly string[] => faultsOf(change).map(([code]) => code);

const day = '2023-03-14';

describe('what stands already', () => {
  const overlapping = [aSession('a', `${day}T10:00`), aSession('b', `${day}T12:00`, { roomId: 'studio' })];
  const studio = { ...hall, id: 'studio', name: 'Studio A' };
  const base: Partial<Problem> = {
    rooms: [hall, studio],
    musicians: [aMusician('anna', { name: 'Anna Gruber' }), aMusician('berta', { name: 'Berta Holm' })],
    groups: [aGroup('coro', { playingMembers: 3, instrument: 'violin' })],
    sessions: overlapping,
  };
  const firm = (session: string, who: string, change: Partial<Engagement> = {}): Engagement =>
    anEngagement(session, who, { standing: 'firm', ...change });

  it('is not two sessions at once in one room', () => {
    const sessions = [
      aSession('a', `${day}T10:00`),
      aSession('b', `${day}T12:59`),
      aSession('c', `${day}T16:00`),
    ];
    expect(faultsOf({ sessions })).toEqual([
      [
        'PROBLEM.OVERLAPPING_PINS',
        '/sessions/b',
        'Two sessions stand in one room at overlapping times: Synchron Stage, Vienna, 2023-03-14 10:00 (Europe/Vienna) and Synchron Stage, Vienna, 2023-03-14 12:59 (Europe/Vienna).',
      ],
    ]);
    expect(faultsOf({ sessions, asOf: at(`${day}T12:00`) })).toEqual([]);
  });

  it('is nobody in two sessions at once, or on two chairs of one; pencils may overlap', () => {
    const engagements = [firm('a', 'anna'), firm('b', 'anna')];
    expect(faultsOf({ ...base, engagements })).toEqual([
      [
        'PROBLEM.OVERLAPPING_PINS',
        '/engagements/1/sessionId',
        'Anna Gruber stands in two sessions at overlapping times: Synchron Stage, Vienna, 2023-03-14 10:00 (Europe/Vienna) and Studio A, Vienna, 2023-03-14 12:00 (Europe/Vienna).',
      ],
    ]);
    expect(faultsOf({ ...base, engagements, asOf: at(`${day}T10:01`) })).toEqual([]);
    expect(
      faultsOf({
        ...base,
        engagements: [firm('a', 'anna'), anEngagement('b', 'anna', { standing: 'pencil' })],
      }),
    ).toEqual([]);
    expect(
      faultsOf({ ...base, engagements: [firm('a', 'anna'), firm('a', 'anna', { chair: 2 })] })[0]?.[2],
    ).toContain('Anna Gruber stands on two chairs of one session');
  });

  it('is nobody on a chair that is taken, by one or by a group', () => {
    expect(faultsOf({ ...base, engagements: [firm('a', 'anna'), firm('a', 'berta')] })).toEqual([
      [
        'PROBLEM.OVERLAPPING_PINS',
        '/engagements/1/chair',
        'Anna Gruber and Berta Holm stand on one chair, violin, chair 1, of the session in Synchron Stage, Vienna, 2023-03-14 10:00 (Europe/Vienna).',
      ],
    ]);
    const group = anEngagement('a', null, { groupId: 'coro', standing: 'firm' });
    expect(codesOf({ ...base, engagements: [group, firm('a', 'anna', { chair: 3 })] })).toEqual([
      'PROBLEM.OVERLAPPING_PINS',
    ]);
    expect(codesOf({ ...base, engagements: [group, firm('a', 'anna', { chair: 4 })] })).toEqual([]);
    expect(
      codesOf({ ...base, engagements: [firm('a', 'anna', { standing: 'pencil' }), firm('a', 'berta')] }),
    ).toEqual([]);
  });

  it('is of a musician or of a group', () => {
    expect(
      faultsOf({
        ...base,
        engagements: [anEngagement('a', null), anEngagement('b', 'anna', { groupId: 'coro' })],
      }).map(([code, pointer]) => [code, pointer]),
    ).toEqual([
      ['PROBLEM.BAD_ENGAGEMENT', '/engagements/0/musicianId'],
      ['PROBLEM.BAD_ENGAGEMENT', '/engagements/1/musicianId'],
    ]);
  });
});
