import { smallProduction } from '../spec-support/small-production.js';
import { buildSchedule } from './build-schedule.js';
import { type ScheduledSession } from './schedule-report.js';

const session = (id: string, over: Partial<typeof smallProduction> = {}): ScheduledSession | undefined =>
  buildSchedule({ ...smallProduction, today: '2023-03-16', ...over }).sessions.find((one) => one.id === id);

describe('parts on the schedule', () => {
  it('are told of where they are not printed, with the days that are left', () => {
    // Session S3 is on 20 March, its choir part is wanted on the 18th; today is the 16th.
    const venice = session('S3');
    expect(venice?.lackingParts).toEqual({ passIds: ['p3'], due: '2023-03-18', daysLeft: 2 });
    expect(venice?.warnings).toContainEqual({
      code: 'SCHEDULE.PARTS_NOT_PRINTED',
      message: 'parts of 1 pass are not printed and are due on 2023-03-18, 2 days left: 2m1 v1 choir',
    });
  });

  it('are not asked for in a session that is recorded, nor where the pass itself is ahead of its version', () => {
    expect(session('S1')?.lackingParts).toBeNull();
    const passes = smallProduction.passes.map((pass) => ({ ...pass, status: 'parts-printed' }));
    expect(session('S3', { passes })?.lackingParts).toBeNull();
  });

  it('are a warning only when the day comes near', () => {
    const far = session('S3', { today: '2023-02-01' });
    expect(far?.lackingParts?.daysLeft).toBe(45);
    expect(far?.warnings.map(({ code }) => code)).not.toContain('SCHEDULE.PARTS_NOT_PRINTED');
  });
});
