import { type OrderPlayer, type OrderProblem } from './order-problem.js';

/** A smaller problem with the same least waiting, and how its orders become orders of the whole. */
export interface Reduced {
  readonly problem: OrderProblem;
  readonly expand: (order: readonly number[]) => readonly number[];
}

interface Block {
  /** Passes recorded one after the other. */
  readonly passes: readonly number[];
  readonly duration: number;
  readonly free: boolean;
}

/**
 * Leaves out what cannot matter, until nothing more can be left out:
 *
 * - a player with fewer than two passes never waits;
 * - players who play in the same passes wait together: one player at the sum of their pay;
 * - passes with the same players can stand side by side: moving one next to the other (towards the side where fewer
 *   wait) makes nobody wait longer (Garcia de la Banda, Stuckey & Chu 2011);
 * - passes without players go last: nobody waits for them there.
 *
 * Passes that others must follow, or that must follow others, are left as they are.
 */
export function reduce(problem: OrderProblem): Reduced {
  const bound = new Set((problem.before ?? []).flat());
  let players = problem.players;
  let blocks: readonly Block[] = problem.durations.map((duration, pass) => ({
    passes: [pass],
    duration,
    free: !bound.has(pass),
  }));
  const last: number[] = [];
  for (;;) {
    const waiting = mergePlayers(players, blocks);
    const sides = castsOf(waiting, blocks);
    const kept = blocks.filter((block, index) => !(block.free && sides[index] === ''));
    last.unshift(...blocks.filter((block) => !kept.includes(block)).flatMap((block) => block.passes));
    const merged = mergeBlocks(kept, castsOf(waiting, kept));
    const done = merged.length === blocks.length && waiting.length === players.length;
    [players, blocks] = [waiting, merged];
    if (done) break;
  }
  const position = new Map(
    blocks.flatMap((block, index) => block.passes.map((pass) => [pass, index] as const)),
  );
  const before = (problem.before ?? []).map(
    ([earlier, later]) => [position.get(earlier) ?? 0, position.get(later) ?? 0] as const,
  );
  return {
    problem: {
      name: problem.name,
      durations: blocks.map((block) => block.duration),
      players: players.map(({ cost, plays }) => ({
        cost,
        plays: blocks.map(({ passes }) => plays[passes[0]!] ?? 0),
      })),
      before,
    },
    expand: (order) => [...order.flatMap((block) => blocks[block]!.passes), ...last],
  };
}

/** Players who can wait, each set of passes once; `plays` stays by the passes of the whole. */
function mergePlayers(players: readonly OrderPlayer[], blocks: readonly Block[]): readonly OrderPlayer[] {
  const merged = new Map<string, OrderPlayer>();
  for (const player of players) {
    const plays = blocks.map(({ passes }) => player.plays[passes[0]!] ?? 0);
    if (player.cost === 0 || plays.filter((flag) => flag === 1).length < 2) continue;
    const key = plays.join('');
    const known = merged.get(key);
    merged.set(key, known === undefined ? player : { ...known, cost: known.cost + player.cost });
  }
  return [...merged.values()];
}

/** Who plays in a block, as a key; empty: nobody. */
const castsOf = (players: readonly OrderPlayer[], blocks: readonly Block[]): readonly string[] =>
  blocks.map(({ passes }) =>
    players.flatMap(({ plays }, index) => (plays[passes[0]!] === 1 ? [index] : [])).join(),
  );

function mergeBlocks(blocks: readonly Block[], casts: readonly string[]): readonly Block[] {
  const merged = new Map<string, Block>();
  for (const [index, block] of blocks.entries()) {
    const key = block.free ? `cast ${casts[index]}` : `pass ${block.passes[0]}`;
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined
        ? block
        : {
            passes: [...known.passes, ...block.passes],
            duration: known.duration + block.duration,
            free: true,
          },
    );
  }
  return [...merged.values()];
}
