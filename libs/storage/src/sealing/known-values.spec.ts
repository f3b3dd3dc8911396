import { KnownValues } from './known-values.js';

const stamp = { createdAt: '', updatedAt: '' };
const anna = { id: 'a', revision: 1, name: 'Anna', ...stamp };
const berta = { id: 'b', revision: 1, name: 'Berta', ...stamp };

describe('the known values of a field', () => {
  it('are read once for each revision of a record, and no longer told of what is not listed', async () => {
    const known = new KnownValues();
    const asked: (readonly string[] | null)[] = [];
    const places = (...records: readonly (typeof anna)[]) =>
      known.places('name', records, (ids) => {
        asked.push(ids);
        return Promise.resolve(records.filter(({ id }) => ids === null || ids.includes(id)));
      });
    const [a, b] = [
      { id: 'a', value: 'Anna' },
      { id: 'b', value: 'Berta' },
    ];
    expect(await places(anna)).toEqual([a]);
    expect(await places(anna, berta)).toEqual([a, b]);
    expect(await places(anna, berta)).toEqual([a, b]);
    const renamed = { ...anna, revision: 2, name: 'Zita' };
    expect(await places(berta, renamed)).toEqual([b, { id: 'a', value: 'Zita' }]);
    expect(await places(berta)).toEqual([b]);
    expect(asked).toEqual([['a'], ['b'], ['a']]);
  });

  it('are read all at once where many are not known', async () => {
    const many = Array.from({ length: 501 }, (_, nth) => ({ ...anna, id: String(nth) }));
    const asked: unknown[] = [];
    const read = (ids: unknown) => {
      asked.push(ids);
      return Promise.resolve(many);
    };
    const known = new KnownValues();
    expect(await known.places('name', many, read)).toHaveLength(501);
    expect(await known.places('name', many, read)).toHaveLength(501);
    expect(asked).toEqual([null]);
  });
});
