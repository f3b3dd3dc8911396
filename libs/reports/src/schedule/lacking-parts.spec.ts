import readExcelFile from 'read-excel-file/node';
import { plainText } from '../print/layout.js';
import { smallProduction } from '../spec-support/small-production.js';
import { buildSchedule } from './build-schedule.js';
import { scheduleCsv } from './schedule-csv.js';
import { type ScheduledSession, type ScheduleReport } from './schedule-report.js';
import { scheduleWorkbook } from './schedule-workbook.js';

const schedule = (over: Partial<typeof smallProduction> = {}): ScheduleReport =>
  buildSchedule({ ...smallProduction, today: '2023-03-16', ...over });
const session = (id: string, over: Partial<typeof smallProduction> = {}): ScheduledSession | undefined =>
  schedule(over).sessions.find((one) => one.id === id);

describe('parts on the schedule', () => {
  it('are told of where they are not printed, with the days that are left', () => {
    // Session S3 is on 20 March, its choir part is wanted on the 18th; today is the 16th.
    const venice = session('S3');
    expect(venice?.lackingParts).toEqual({ passIds: ['p3'], due: '2023-03-18', daysLeft: 2 });
    expect(venice?.warnings).toContainEqual({
      code: 'SCHEDULE.PARTS_NOT_PRINTED',
      figures: { passes: ['2m1 v1 choir'], due: '2023-03-18', daysLeft: 2 },
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

  it('are warned about in the table and in the workbook as well', async () => {
    const warning = 'parts of 1 pass are not printed and are due on 2023-03-18, 2 days left: 2m1 v1 choir';
    expect(scheduleCsv(schedule(), {})).toMatch(
      new RegExp(`,warning,[^\\n]*,SCHEDULE.PARTS_NOT_PRINTED,,"${warning}",S3`),
    );
    const sheets = await readExcelFile(
      Buffer.from(await scheduleWorkbook(schedule(), { ...plainText, locale: 'en-GB', paper: 'a4' })),
    );
    const [head = [], ...rows] = sheets[0]?.data ?? [];
    const venice = rows.find(([city]) => city === 'Venice') ?? [];
    const cell = (title: string): unknown => venice[head.indexOf(title)];
    expect(cell('Parts not printed')).toBe(1);
    expect(cell('Parts due')).toEqual(new Date('2023-03-18T00:00:00Z'));
    expect(cell('To be looked at')).toContain(warning);
  });
});
