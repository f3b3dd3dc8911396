import fc from 'fast-check';
import { fewestChairs } from './layers.js';

const seats = (players: Record<string, number>): { players: Record<string, number>; doubles: [] } => ({
  players,
  doubles: [],
});

/** The fewest chairs of any way to share passes out among sessions, by trying all. */
function best(passes: readonly { seconds: number; players: Record<string, number> }[], cap: number): number {
  const place = (index: number, sessions: readonly (readonly number[])[]): number => {
    if (index === passes.length)
      return sessions.reduce((sum, session) => {
        const most = new Map<string, number>();
        for (const one of session)
          for (const [instrument, count] of Object.entries(passes[one]?.players ?? {}))
            most.set(instrument, Math.max(count, most.get(instrument) ?? 0));
        return sum + [...most.values()].reduce((total, count) => total + count, 0);
      }, 0);
    const options = [...sessions.map((_, at) => at), sessions.length];
    return Math.min(
      ...options.map((at) => {
        const session = [...(sessions[at] ?? []), index];
        const length = session.reduce((sum, one) => sum + (passes[one]?.seconds ?? 0), 0);
        return length > cap ? Infinity : place(index + 1, sessions.toSpliced(at, 1, session));
      }),
    );
  };
  return place(0, []);
}

describe('the layer bound', () => {
  it('counts a chair once for every full session its music needs', () => {
    const music = [
      { seconds: 600, seats: seats({ horn: 4 }) },
      { seconds: 600, seats: seats({ horn: 2 }) },
    ];
    expect(fewestChairs(music, 900)).toBe(2 * 2 + 2 * 1);
  });

  it('is never above the best of all plans', () => {
    const pass = fc.record({
      seconds: fc.integer({ min: 0, max: 10 }),
      players: fc.dictionary(fc.constantFrom('horn', 'violin'), fc.integer({ min: 1, max: 3 })),
    });
    fc.assert(
      fc.property(fc.array(pass, { maxLength: 5 }), (passes) => {
        const bound = fewestChairs(
          passes.map(({ seconds, players }) => ({ seconds, seats: seats(players) })),
          10,
        );
        expect(bound).toBeLessThanOrEqual(best(passes, 10));
      }),
    );
  });
});
