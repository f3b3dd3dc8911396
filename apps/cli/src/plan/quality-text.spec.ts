import { type PlanSummary } from '#desk';
import { dearest, qualityText } from './quality-text.js';
import { stageRows } from './stage-text.js';

type Stage = PlanSummary['stages'][number];
type Rule = PlanSummary['byConstraint'][number];

const session = (sessionId: string | null): PlanSummary['sessions'][number] => ({
  sessionId,
  roomId: 'r',
  localStart: '2023-03-14T10:00',
  locationId: 'l',
  minutes: 180,
  runOrder: [],
  players: {},
});

const rowOf = (stage: Stage, sessions = [session(null)]): string | undefined =>
  stageRows({ stages: [stage], sessions, currency: 'EUR' })[0]?.join(': ');

const stage = (name: Stage['stage'], cost: number, lowerBound: number | null): Stage => ({
  stage: name,
  unit: name === 'order' ? 'waiting-seconds' : 'minor',
  cost,
  lowerBound,
  gap: lowerBound === null ? null : cost === 0 ? 0 : (cost - lowerBound) / cost,
  proven: lowerBound === cost,
});

describe('how good a stage is', () => {
  it('is told by its cost, the least that would do, and the gap between them', () => {
    expect(rowOf(stage('sessions', 123_456_789, 121_000_000))).toBe(
      'Sessions: EUR 1,234,568 for hire and called chairs of the new sessions; no plan for this music can cost less than EUR 1,210,000 (gap 2.0 %)',
    );
    expect(rowOf(stage('staffing', 1_000_000, 999_500))).toBe(
      'Staffing: EUR 10,000 for pay, with open chairs and changes of players as they weigh; these sessions cannot be staffed for less than EUR 9,995 (gap under 0.1 %)',
    );
    expect(rowOf(stage('order', 12_000, 3_630))).toBe(
      'Order: 3 h 20 min of paid waiting, all players together; no order of these sessions’ passes has less than 1 h 1 min (gap 69.8 %)',
    );
  });

  it('is told as proven only where it is', () => {
    expect(rowOf(stage('sessions', 100, 100))).toBe(
      'Sessions: EUR 1 for hire and called chairs of the new sessions; no plan for this music can cost less (proven)',
    );
    expect(rowOf(stage('order', 59, 59))).toContain('59 s of paid waiting');
    expect(rowOf(stage('order', 0, 0))).toBe('Order: nobody waits between two passes of a session (proven)');
    for (const name of ['sessions', 'order', 'staffing'] as const)
      expect(rowOf(stage(name, 4_000, null))).toMatch(/; how little would do is not known$/);
  });

  it('is not told of sessions that all stood already, nor of none', () => {
    for (const name of ['sessions', 'order'] as const)
      expect(rowOf(stage(name, 100, 100), [session('s')])).toBeUndefined();
    expect(rowOf(stage('staffing', 100, 100), [session('s')])).toContain('Staffing: EUR 1 for pay');
    expect(rowOf(stage('staffing', 0, 0), [])).toBeUndefined();
  });
});

describe('what costs most', () => {
  const none = { top: [], rest: { amount: 0, penalty: 0 } };
  const rule = (constraint: string, penalty: number, change: Partial<Rule> = {}): Rule => ({
    constraint,
    code: 'PLAN.X',
    level: 'cost',
    rule: `The rule of ${constraint}.`,
    count: 1,
    amount: penalty,
    unit: 'minor',
    penalty,
    share: penalty / 1_000_000,
    money: [],
    sessions: none,
    people: none,
    rooms: none,
    passes: none,
    reasons: [`why ${constraint}`],
    ...change,
  });
  const byConstraint = [
    rule('hire', 300_000, { money: [{ minor: 300_000, currency: 'EUR' }] }),
    rule('pay', 690_000, {
      money: [{ minor: 600_000, currency: 'GBP' }],
      reasons: ['the choir', 'the harp'],
    }),
    rule('rest', 0, { level: 'hard' }),
    rule('waiting', 7_000, { level: 'preference' }),
    rule('changes', 3_000, { level: 'preference' }),
  ];
  const plan = { stages: [], sessions: [], currency: 'EUR', byConstraint };

  it('is the three dearest rules, whatever their level', () => {
    expect(dearest(plan).map(({ constraint }) => constraint)).toEqual(['pay', 'hire', 'waiting']);
    expect(dearest({ byConstraint: [rule('rest', 0)] })).toEqual([]);
  });

  it('is told with what they weigh, their share, how they are billed and why', () => {
    expect(qualityText(plan, (_, text) => text, 80)).toBe(
      [
        '',
        'What costs most, of EUR 10,000 in all',
        '  EUR 6,900  69 %          The rule of pay. Billed as GBP 6,000.',
        '                        -  the choir',
        '                        -  the harp',
        '  EUR 3,000  30 %          The rule of hire.',
        '                        -  why hire',
        '  EUR 70     under 1 %     The rule of waiting.',
        '                        -  why waiting',
        '',
      ].join('\n'),
    );
    expect(qualityText({ ...plan, byConstraint: [] }, (_, text) => text, 80)).toBe('');
  });
});
