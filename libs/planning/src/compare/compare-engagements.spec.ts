import { anEngagement } from '../test-support/builders.js';
import { comparePlans } from './compare-plans.js';
import { draft, planOf } from './spec-support/small-plans.js';

describe('engagements of two plans', () => {
  const morning = draft('morning', '2023-03-07T10:00', ['1m1']);
  const evening = draft('evening', '2023-03-07T17:00', ['1m2']);

  it('are known by who comes to which session, not by how firmly or under which id', () => {
    const { engagements } = comparePlans(
      planOf([morning], [anEngagement('morning', 'anna')]),
      planOf(
        [{ ...morning, id: 'stored' }],
        [anEngagement('stored', 'anna', { id: 'e1', standing: 'firm' })],
      ),
    );
    expect(engagements).toEqual({ same: 1, lost: [], gained: [], moved: [] });
  });

  it('moved on another chair, with their session, or to a longer call', () => {
    const { engagements } = comparePlans(
      planOf(
        [morning, evening],
        [
          anEngagement('morning', 'anna'),
          anEngagement('morning', 'bela', { chair: 2 }),
          anEngagement('evening', 'anna'),
        ],
      ),
      planOf(
        [draft('later', '2023-03-07T13:00', ['1m1']), { ...evening, minutes: 240 }],
        [
          anEngagement('later', 'anna', { instrument: 'viola', chair: 3 }),
          anEngagement('later', 'bela', { chair: 2 }),
          anEngagement('evening', 'anna'),
        ],
      ),
    );
    expect(engagements.moved.map((one) => [one.musicianId, one.a.sessionId, one.aspects])).toEqual([
      ['anna', 'morning', ['session', 'instrument', 'chair']],
      ['bela', 'morning', ['session']],
      ['anna', 'evening', ['minutes']],
    ]);
    expect(engagements).toMatchObject({ same: 0, lost: [], gained: [] });
  });

  it('are lost and gained where a chair changes hands or a session goes', () => {
    const { engagements, people, disturbance } = comparePlans(
      planOf(
        [morning, evening],
        [
          anEngagement('morning', 'anna', { standing: 'firm' }),
          anEngagement('evening', 'anna'),
          anEngagement('evening', 'bela', { chair: 2 }),
          anEngagement('evening', null, { groupId: 'coro', instrument: 'choir' }),
        ],
      ),
      planOf([morning], [anEngagement('morning', 'clara'), anEngagement('morning', 'bela', { chair: 2 })]),
    );
    expect(engagements.gained.map((one) => one.musicianId)).toEqual(['clara', 'bela']);
    expect(engagements.lost.map((one) => [one.sessionId, one.musicianId ?? one.groupId])).toEqual([
      ['morning', 'anna'],
      ['evening', 'coro'],
      ['evening', 'anna'],
      ['evening', 'bela'],
    ]);
    expect(people).toEqual({
      kept: 1,
      gone: 25,
      come: 1,
      services: [
        { musicianId: 'anna', groupId: null, calls: { a: 2, b: 0, difference: -2 } },
        { musicianId: 'clara', groupId: null, calls: { a: 0, b: 1, difference: 1 } },
        { musicianId: null, groupId: 'coro', calls: { a: 1, b: 0, difference: -1 } },
      ],
    });
    expect(disturbance).toEqual({
      sessions: 1,
      fixedSessions: 0,
      engagements: 4,
      askedEngagements: 1,
      people: 26,
      share: 1,
    });
  });

  it('of one person on two chairs of a session are the same where a chair is in both', () => {
    const two = [anEngagement('morning', 'anna'), anEngagement('morning', 'anna', { chair: 4 })];
    const { engagements } = comparePlans(
      planOf([morning], two),
      planOf([morning], [anEngagement('morning', 'anna', { chair: 4 })]),
    );
    expect(engagements).toMatchObject({ same: 1, lost: [{ chair: 1 }], gained: [], moved: [] });
  });

  it('disturb nobody where the other plan only adds to them', () => {
    const before = planOf([morning], [anEngagement('morning', 'anna')]);
    const after = planOf(
      [morning, evening],
      [anEngagement('morning', 'anna'), anEngagement('evening', 'bela')],
    );
    expect(comparePlans(before, after).disturbance).toMatchObject({ sessions: 0, engagements: 0, share: 0 });
    expect(comparePlans(after, before).disturbance).toMatchObject({
      sessions: 1,
      engagements: 1,
      people: 1,
      share: 0.5,
    });
  });
});
