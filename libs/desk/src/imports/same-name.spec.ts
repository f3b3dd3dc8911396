import { canBeSameName } from './same-name.js';

describe('two names under one e-mail', () => {
  it.each([
    ['Anna Rossi', 'ANNA ROSSI'],
    ['Anna Rossi', 'A. Rossi'],
    ['Anna Rossi', 'Anna Maria Rossi'],
    ['Rossi Anna', 'Anna Rossi'],
    ['Jon Williams', 'John Williams'],
  ])('can be one person: %j, %j', (one, other) => {
    expect(canBeSameName(one, other)).toBe(true);
    expect(canBeSameName(other, one)).toBe(true);
  });

  it.each([
    ['Anna Rossi', 'Marco Rossi'],
    ['Anna Rossi', 'Anna Bianchi'],
    ['Li Wei', 'Li Na'],
    ['Roma Choir', 'Anna Rossi'],
  ])('cannot be one person: %j, %j', (one, other) => {
    expect(canBeSameName(one, other)).toBe(false);
    expect(canBeSameName(other, one)).toBe(false);
  });
});
