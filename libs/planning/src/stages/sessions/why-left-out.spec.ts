import { type SessionsProblem } from './problem.js';
import { whyLeftOut } from './why-left-out.js';

const slot = { id: 's', location: 'Rome', capSeconds: 300, capacity: 10, cost: 0 };
const pass = { id: 'a', seconds: 200, lineUp: { vn: 8 } };

const why = (
  changes: Partial<SessionsProblem['passes'][number]>,
  slots: SessionsProblem['slots'] = [slot, { ...slot, id: 't', capSeconds: 900, capacity: 4 }],
): string => {
  const one = { ...pass, ...changes };
  return whyLeftOut({ passes: [one], slots, chairCost: { vn: 1 } }, one, new Set(['a', 'strings']));
};

describe('why a pass is in no slot', () => {
  it('names the first thing that would have to change', () => {
    expect(why({}, [])).toBe('there are no slots');
    expect(why({ locations: ['Venice'] })).toBe('no slot is where it may be recorded');
    expect(why({ lineUp: { vn: 11 } })).toBe('no slot where it may be recorded seats 11');
    expect(why({ seconds: 400 })).toBe('no slot that seats it takes 400 s');
    expect(why({ after: ['strings'] })).toBe('it must follow strings, which is in no slot');
    expect(why({ after: ['brass'] })).toBe('no slot that could hold it has room left beside the others');
  });
});
