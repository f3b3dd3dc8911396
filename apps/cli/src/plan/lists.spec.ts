import { type PlanSummary } from '#desk';
import { openChairLines, shortageLines, unplacedLines } from './lists.js';

const shortage = (musicianIds: readonly string[], proven: boolean): PlanSummary['shortages'][number] => ({
  locationId: 'vienna',
  instruments: ['tuba'],
  dates: ['2026-03-14'],
  sessionIds: ['s'],
  musicianIds,
  needs: 3,
  most: 2,
  open: 1,
  proven,
  reason: 'tuba, Vienna, 2026-03-14: needs 3 in 2 sessions, 2 players can take at most 2: A, B',
});

describe('what stays open, in words', () => {
  it('says that no other seating helps only where that is proven', () => {
    const [proven, likely] = shortageLines([shortage(['a', 'b'], true), shortage(['a', 'b'], false)]);
    expect(proven).toMatch(/: A, B; however they are seated, 1 of them stays open \(proven\)$/);
    expect(likely).toMatch(/: A, B$/);
  });

  it('does not repeat that nobody can come', () => {
    expect(shortageLines([shortage([], true)])).toEqual([]);
  });

  it('tells of chairs and passes with one reason once', () => {
    const chair = {
      sessionId: null,
      roomId: 'r',
      localStart: '',
      instrument: 'tuba',
      chair: 1,
      reason: 'none',
    };
    expect(openChairLines([chair, { ...chair, chair: 2 }])).toEqual(['2 chairs: none']);
    const pass = (name: string) => ({ passId: name, name, code: 'PLAN.NO_ROOM', reason: 'too large' });
    expect(unplacedLines([pass('1m1'), pass('1m2')])).toEqual(['1m1, 1m2: too large']);
  });
});
