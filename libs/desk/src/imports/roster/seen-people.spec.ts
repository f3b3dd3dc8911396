import fc from 'fast-check';
import { SeenPeople } from './seen-people.js';

describe('the people a file has spoken of', () => {
  it('remembers of each what was said, like a map would', () => {
    const said = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.integer({ min: 1, max: 0xffff })));
    fc.assert(
      fc.property(said, (sayings) => {
        const seen = new SeenPeople();
        const map = new Map<string, number>();
        for (const [key, fields] of sayings) {
          seen.add(key, fields);
          map.set(key, (map.get(key) ?? 0) | fields);
        }
        for (const [key, fields] of map) expect(seen.fieldsOf(key)).toBe(fields);
      }),
    );
  });

  it('keeps a hundred thousand people apart', () => {
    const seen = new SeenPeople();
    for (let nth = 0; nth < 100_000; nth++) seen.add(`person ${nth}|rome`, 1 + (nth % 7));
    let wrong = 0;
    for (let nth = 0; nth < 100_000; nth++) {
      if (seen.fieldsOf(`person ${nth}|rome`) !== 1 + (nth % 7)) wrong += 1;
    }
    expect(wrong).toBe(0);
    expect(seen.fieldsOf('nobody|rome')).toBe(0);
  });
});
