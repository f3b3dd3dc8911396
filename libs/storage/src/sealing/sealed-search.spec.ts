import fc from 'fast-check';
import { musicians } from '../tables/people.js';
import { inOrder, placesOn } from './sealed-search.js';

const letters = fc.constantFrom('A', 'é', '吉', '\ue000', '\uff21', '𠮷', '🎻');

describe('people of an encrypted database in the order of their names', () => {
  it('stand as the bytes of their names do in one that is not encrypted', () => {
    const names = fc.array(fc.string({ unit: letters, maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(names, (some) => {
        const people = some.map((name, nth) => ({
          id: String(nth),
          revision: 1,
          createdAt: '',
          updatedAt: '',
          name,
        }));
        const byBytes = some.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
        expect(inOrder(people, 'name').map(({ name }) => name)).toEqual(byBytes);
        expect(inOrder(people, '-name').map(({ name }) => name)).toEqual(byBytes.toReversed());
      }),
      { numRuns: 60 },
    );
  });

  it('are on pages that together have each of them once, in that order', () => {
    const values = fc.array(fc.option(fc.string({ unit: letters, maxLength: 2 })), { maxLength: 30 });
    const sorts = fc.constantFrom('email', '-email');
    fc.assert(
      fc.property(values, sorts, fc.integer({ min: 1, max: 7 }), (some, sort, limit) => {
        const places = some.map((value, nth) => ({ id: String(nth), value }));
        const ids: string[] = [];
        let cursor: string | null = null;
        do {
          const page = placesOn(musicians, places, { sort, limit, cursor });
          ids.push(...page.ids);
          cursor = page.nextCursor;
        } while (cursor !== null);
        const stamp = { revision: 1, createdAt: '', updatedAt: '' };
        const people = places.map(({ id, value }) => ({ id, email: value, ...stamp }));
        expect(ids).toEqual(inOrder(people, sort).map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });
});
