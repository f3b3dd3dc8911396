import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { StoreRefused } from '#desk';
import { Seal } from './seal.js';

const seal = new Seal(randomBytes(32).toString('hex'));
const CODE = 'STORE.WRONG_KEY';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof StoreRefused ? error.refusal.code : String(error);
  }
};

describe('a seal', () => {
  it('opens what it closed, in its place only, and closes the same text otherwise each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const wellFormed = text.toWellFormed();
        const closed = seal.close(wellFormed, 'musicians/1');
        expect(seal.open(closed, 'musicians/1')).toBe(wellFormed);
        expect(seal.close(wellFormed, 'musicians/1')).not.toBe(closed);
        expect(codeOf(() => seal.open(closed, 'musicians/2'))).toBe(CODE);
      }),
      { numRuns: 20 },
    );
  });

  it('opens nothing that was changed, cut or closed with another key', () => {
    const closed = seal.close('Irena', 'a');
    const other = new Seal(randomBytes(32).toString('base64'));
    for (const spoiled of [
      closed.slice(0, -5),
      closed.replace(/.$/, (end) => (end === 'A' ? 'B' : 'A')),
      `${seal.keyId}.`,
      '',
    ])
      expect(codeOf(() => seal.open(spoiled, 'a'))).toBe(CODE);
    expect(codeOf(() => other.open(closed, 'a'))).toBe(CODE);
  });

  it('gives equal values of a field one index, and others another', () => {
    expect(seal.index('email', 'a@b.at')).toBe(seal.index('email', 'a@b.at'));
    expect(seal.index('email', 'a@b.at')).not.toBe(seal.index('email', 'a@b.ch'));
    expect(seal.index('email', 'a@b.at')).not.toBe(seal.index('name', 'a@b.at'));
  });

  it('is made of 32 bytes', () => {
    expect(() => new Seal('short')).toThrow('32 bytes');
  });
});
