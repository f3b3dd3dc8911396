import fc from 'fast-check';
import { type Engagement } from '../model/session.js';
import { seatKey } from '../rules/seat-keys.js';
import { anEngagement } from '../test-support/builders.js';
import { seatChanges } from './seat-changes.js';

const seats = fc.uniqueArray(
  fc.record({ musician: fc.nat({ max: 3 }), chair: fc.integer({ min: 1, max: 3 }) }),
  {
    maxLength: 6,
    selector: ({ musician, chair }) => musician * 10 + chair,
  },
);

const engaged = ({ musician, chair }: { readonly musician: number; readonly chair: number }): Engagement =>
  anEngagement('s', `m${musician}`, { chair });

describe('who leaves and who comes between two plans', () => {
  it('is told by whose which chair is, whether what stays is the same engagement or one like it', () => {
    fc.assert(
      fc.property(seats, seats, fc.boolean(), (first, second, areCopies) => {
        const before = first.map(engaged);
        const known = new Map(before.map((one) => [seatKey(one), one]));
        const now = second.map(engaged).map((one) => (areCopies ? one : (known.get(seatKey(one)) ?? one)));
        const keys = new Set(now.map(seatKey));
        expect(seatChanges(before, now)).toEqual({
          gone: before.filter((one) => !keys.has(seatKey(one))),
          come: now.filter((one) => !known.has(seatKey(one))),
        });
      }),
    );
  });
});
