import { cues } from '../model/music.js';
import { musicians } from '../model/people.js';
import { readListQuery } from './list-records.js';

describe('the query of a list', () => {
  it('has a limit and an order of its own where nothing is asked', () => {
    expect(readListQuery(cues, {})).toEqual({
      ok: true,
      value: { where: {}, sort: 'labelKey', limit: 50, cursor: null },
    });
  });

  it('reads filters as the type of their field, "null" as none, and repeats as one of', () => {
    expect(readListQuery(cues, { reel: '3' })).toMatchObject({ value: { where: { reel: 3 } } });
    expect(readListQuery(cues, { reel: 'null' })).toMatchObject({ value: { where: { reel: null } } });
    expect(readListQuery(cues, { reel: ['1', '2'] })).toMatchObject({ value: { where: { reel: [1, 2] } } });
    expect(readListQuery(musicians, { active: 'false' })).toMatchObject({
      value: { where: { active: false } },
    });
  });

  it.each([
    [{ reel: 'three' }, '/reel', 'INPUT.WRONG_TYPE'],
    [{ reel: '' }, '/reel', 'INPUT.WRONG_TYPE'],
    [{ limit: '501' }, '/limit', 'INPUT.NOT_AN_OPTION'],
    [{ limit: '1e2' }, '/limit', 'INPUT.NOT_AN_OPTION'],
    [{ sort: '--reel' }, '/sort', 'INPUT.NOT_AN_OPTION'],
    [{ title: 'x' }, '/title', 'INPUT.UNKNOWN_PARAMETER'],
  ])('refuses %j', (raw, pointer, code) => {
    const read = readListQuery(cues, raw);
    expect(read.ok ? [] : read.refusal.faults).toEqual([expect.objectContaining({ pointer, code })]);
  });
});
