import fc from 'fast-check';
import { type Pass } from '../../model/music.js';
import { aPass } from '../../test-support/builders.js';
import { orderSession, type SessionOrder } from './order-session.js';

const pass = (name: string, players: Record<string, number>, after: readonly string[] = []): Pass =>
  aPass(name, { seconds: 100, seats: { players, doubles: [] }, after });

const ordered = (passes: readonly Pass[]): SessionOrder =>
  orderSession(passes, { seed: 1, shouldStop: () => false });

const names = (passes: readonly Pass[]): readonly string[] => ordered(passes).order.map((one) => one.name);

/** Player-seconds between each player's first and last pass in which he does not play. */
function waitingIn(order: readonly Pass[]): number {
  let waiting = 0;
  for (const instrument of new Set(order.flatMap((one) => Object.keys(one.seats.players))))
    for (let chair = 1; chair <= 3; chair += 1) {
      const plays = order.map((one) => (one.seats.players[instrument] ?? 0) >= chair);
      const stretch = order.slice(plays.indexOf(true), plays.lastIndexOf(true) + 1);
      for (const one of stretch) if ((one.seats.players[instrument] ?? 0) < chair) waiting += one.seconds;
    }
  return waiting;
}

const permutations = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length <= 1
    ? [items]
    : items.flatMap((item, index) =>
        permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
      );

describe('the order of a session', () => {
  it('lets the large line-ups go first, so that players can go home', () => {
    expect(names([pass('a', { horn: 1 }), pass('b', { horn: 1, violin: 8 })])).toEqual(['b', 'a']);
  });

  it('keeps a pass behind what it must follow, whatever that costs', () => {
    expect(names([pass('a', { horn: 1 }), pass('b', { horn: 1, violin: 8 }, ['a'])])).toEqual(['a', 'b']);
  });

  it('keeps the order of many passes too', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      pass(`p${index}`, { violin: 1 + (index % 7) }, index > 0 && index % 3 === 0 ? [`p${index - 1}`] : []),
    );
    const order = names(many);
    expect([...order].sort()).toEqual(many.map((one) => one.name).sort());
    for (const one of many)
      for (const before of one.after) expect(order.indexOf(before)).toBeLessThan(order.indexOf(one.name));
  });

  it('waits no longer than the best of all orders', () => {
    const line = fc.dictionary(fc.constantFrom('horn', 'violin', 'tuba'), fc.integer({ min: 1, max: 3 }));
    const passes = fc
      .array(fc.tuple(line, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 6 })
      .map((list) =>
        list.map(([players, seconds], index) =>
          aPass(`p${index}`, { seconds, seats: { players, doubles: [] } }),
        ),
      );
    fc.assert(
      fc.property(passes, (list) => {
        const { order, waiting, leastWaiting } = ordered(list);
        expect(waiting).toBe(waitingIn(order));
        expect(waiting).toBe(Math.min(...permutations(list).map(waitingIn)));
        expect(leastWaiting).toBe(waiting);
      }),
      { numRuns: 60 },
    );
  });
});
