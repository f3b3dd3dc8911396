import { type StatusChangeFacts } from '../facts.js';
import { plainText } from '../print/layout.js';
import { smallProduction } from '../spec-support/small-production.js';
import { buildBurnDown, type BurnDownFacts } from './build-burn-down.js';
import { burnDownText } from './print-burn-down.js';

const change = (
  versionId: string,
  status: string,
  on: string,
  passId: string | null = null,
): StatusChangeFacts => ({
  versionId,
  passId,
  status,
  on,
  createdAt: `${on}T12:00:00.000Z`,
});

/** v1 (120 s) is recorded on 14 March, v2 (60 s) on the 20th; parts are wanted two days before. */
const FACTS: BurnDownFacts = {
  ...smallProduction,
  today: '2023-03-16',
  production: { ...smallProduction.production, finalDubOn: '2023-04-01' },
  statusChanges: [
    change('v1', 'sketch', '2023-02-01'),
    change('v2', 'sketch', '2023-02-10'),
    change('v1', 'approved', '2023-02-20'),
    change('v1', 'parts-printed', '2023-03-13'),
    change('v2', 'orchestrated', '2023-03-15'),
    change('v2', 'parts-printed', '2023-03-16', 'p3'),
  ],
};

describe('the burn-down', () => {
  it('tells of every day what is left, what is due and what is late', () => {
    const rows = buildBurnDown(FACTS).rows.map(({ date, ahead, written, left, partsDue, partsLate }) => [
      date,
      ahead,
      written,
      left['parts-printed'],
      left.delivered,
      partsDue,
      partsLate,
    ]);
    expect(rows).toEqual([
      ['2023-02-01', false, 120, 120, 120, 0, 0],
      ['2023-02-10', false, 180, 180, 180, 0, 0],
      ['2023-02-20', false, 180, 180, 180, 0, 0],
      // Parts of v1 were due on the 12th and came a day late.
      ['2023-03-12', false, 180, 180, 180, 120, 120],
      ['2023-03-13', false, 180, 60, 180, 120, 0],
      ['2023-03-15', false, 180, 60, 180, 120, 0],
      // The choir's parts are there, the harp's are not.
      ['2023-03-16', false, 180, 60, 180, 120, 0],
      ['2023-03-18', true, 180, 60, 180, 180, 60],
      ['2023-04-01', true, 180, 60, 180, 180, 60],
    ]);
  });

  it('gives every version the deadline of its first session, and the film that of its dub', () => {
    const { deadlines, finalDub } = buildBurnDown(FACTS);
    expect(deadlines).toEqual([
      expect.objectContaining({ cue: '1m1', on: '2023-03-12', printed: true, daysLeft: -4 }),
      expect.objectContaining({
        cue: '2m1',
        on: '2023-03-18',
        printed: false,
        daysLeft: 2,
        status: 'orchestrated',
      }),
    ]);
    expect(finalDub).toEqual({ on: '2023-04-01', daysLeft: 16, left: 180 });
  });

  it('counts by status, and leaves out what was replaced', () => {
    const last = buildBurnDown(FACTS).rows.find(({ date }) => date === '2023-03-16');
    expect(last?.byStatus).toEqual([
      { status: 'orchestrated', versions: 1, seconds: 60 },
      { status: 'parts-printed', versions: 1, seconds: 120 },
    ]);
  });

  it('takes what has no log for what it is now, and music with a pick-up for printed, not recorded', () => {
    const versions = smallProduction.versions.map((one) => ({ ...one, status: 'needs-pick-up' }));
    const [row] = buildBurnDown({ ...FACTS, versions, statusChanges: [] }).rows;
    expect(row?.left).toEqual({ approved: 0, 'parts-printed': 0, recorded: 180, delivered: 180 });
  });

  it('prints what is missing and since when', () => {
    const text = burnDownText(buildBurnDown(FACTS), plainText);
    expect(text).toContain('Final dub Sat 1 April 2023, in 16 days: 3:00 not delivered');
    expect(text).toMatch(/2m1 v1 +2023-03-18 +in 2 days +2023-03-20 10:00 +orchestrated/);
  });
});
