import { seeded } from './random.js';

const draw = (seed: number, count: number): readonly number[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, () => random.next());
};

describe('the demo’s chance', () => {
  it('is the same for the same seed and another for another', () => {
    expect(draw(7, 50)).toEqual(draw(7, 50));
    expect(draw(7, 50)).not.toEqual(draw(8, 50));
  });

  it('falls evenly', () => {
    const drawn = draw(1, 20_000);
    const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    expect(mean).toBeCloseTo(0.5, 1);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
  });

  it('gives each part its own, whatever the other parts draw', () => {
    const random = seeded(3);
    const before = random.fork('cues').next();
    random.next();
    expect(random.fork('cues').next()).toBe(before);
    expect(random.fork('rooms').next()).not.toBe(before);
  });

  it('shuffles without losing a card', () => {
    const cards = Array.from({ length: 52 }, (_, card) => card);
    const shuffled = seeded(5).shuffled(cards);
    expect(shuffled).not.toEqual(cards);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(cards);
  });
});
