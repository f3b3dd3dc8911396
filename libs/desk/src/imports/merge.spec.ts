import fc from 'fast-check';
import { merge } from './merge.js';

describe('merging a row into a record', () => {
  const anna = { name: 'Anna Rossi', phone: '+39 06 1', city: null as string | null, doubles: ['piccolo'] };

  it('updates what the row says and leaves what it does not say', () => {
    const merged = merge(anna, { phone: '+39 06 2', name: '', doubles: [] });
    expect(merged.value).toEqual({ ...anna, phone: '+39 06 2' });
    expect(merged.changes).toEqual([{ field: 'phone', was: '+39 06 1', became: '+39 06 2' }]);
  });

  it('tells a field that was empty from one that was another', () => {
    expect(merge(anna, { city: 'Rome' }).changes).toEqual([{ field: 'city', was: '', became: 'Rome' }]);
  });

  it('answers the very same record where nothing changes', () => {
    expect(merge(anna, { name: 'Anna Rossi', doubles: ['piccolo'] }).value).toBe(anna);
  });

  it('does not take another order of keys for a change', () => {
    expect(merge({ minutes: { rome: 1, vienna: 2 } }, { minutes: { vienna: 2, rome: 1 } }).changes).toEqual(
      [],
    );
  });

  it('changes nothing when merged a second time', () => {
    const value = fc.option(fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())));
    const record = fc.record({ one: value, two: value });
    fc.assert(
      fc.property(record, record, (current, incoming) => {
        expect(merge(merge(current, incoming).value, incoming).changes).toEqual([]);
      }),
    );
  });
});
