import { didYouMean, distance, nearest } from './nearest.js';

describe('the names most like an unknown one', () => {
  const cities = ['Rome', 'Vienna', 'Venice', 'Basel', 'London'];

  it('offers the likest first', () => {
    expect(nearest('Vienne', cities)[0]).toBe('Vienna');
    expect(nearest('londn', cities)).toEqual(['London']);
  });

  it('offers nothing where nothing is alike', () => {
    expect(didYouMean('Reykjavik', cities)).toBe('');
  });

  it('counts the letters between two words', () => {
    expect(distance('', 'abc')).toBe(3);
    expect(distance('kitten', 'sitting')).toBe(3);
    expect(distance('same', 'same')).toBe(0);
  });
});
