import { type Shot } from './picture.js';

/**
 * What is seen of a reel: one shot at a time, in order, without gaps (nothing to see is black). A shot that is covered
 * in its middle is seen twice. O(n log n).
 */
export function visibleShots(shots: readonly Shot[]): readonly Shot[] {
  const lasting = shots.filter((shot) => shot.recordOut > shot.recordIn);
  return inTurn(lasting) ?? laidOver(lasting);
}

/** As most lists have them: one shot after the other, none over another. Null where they are not. */
function inTurn(lasting: readonly Shot[]): readonly Shot[] | null {
  const visible: Shot[] = [];
  let end = lasting[0]?.recordIn ?? 0;
  for (const shot of lasting) {
    if (shot.recordIn < end) return null;
    if (shot.recordIn > end) visible.push(part(undefined, end, shot.recordIn));
    visible.push(shot);
    end = shot.recordOut;
  }
  return visible;
}

function laidOver(lasting: readonly Shot[]): readonly Shot[] {
  const edges = [...new Set(lasting.flatMap(({ recordIn, recordOut }) => [recordIn, recordOut]))].sort(
    (a, b) => a - b,
  );
  const cellAt = new Map(edges.map((edge, at) => [edge, at]));
  const seen = Array.from<Shot | undefined>({ length: Math.max(0, edges.length - 1) });
  // From the top layer down; `onwards` leads past cells that are taken to the next that may be free.
  const onwards = edges.map((_, at) => at);
  const free = (from: number): number => {
    let at = from;
    while (onwards[at] !== at) {
      onwards[at] = onwards[onwards[at] ?? at] ?? at;
      at = onwards[at] ?? at;
    }
    return at;
  };
  const topFirst = lasting
    .map((shot, at) => ({ shot, at }))
    .sort((a, b) => b.shot.layer - a.shot.layer || b.at - a.at);
  for (const { shot } of topFirst) {
    const end = cellAt.get(shot.recordOut) ?? 0;
    for (let cell = free(cellAt.get(shot.recordIn) ?? end); cell < end; cell = free(cell)) {
      seen[cell] = shot;
      onwards[cell] = cell + 1;
    }
  }
  return joined(edges, seen);
}

/** Cells in a row that show the same shot become one. */
function joined(edges: readonly number[], seen: readonly (Shot | undefined)[]): readonly Shot[] {
  const visible: Shot[] = [];
  for (let from = 0; from < seen.length;) {
    let to = from + 1;
    while (to < seen.length && seen[to] === seen[from]) to += 1;
    visible.push(part(seen[from], edges[from] ?? 0, edges[to] ?? 0));
    from = to;
  }
  return visible;
}

function part(shot: Shot | undefined, recordIn: number, recordOut: number): Shot {
  if (shot === undefined) return { ...BLACK, recordIn, recordOut };
  const { numerator, denominator } = shot.speed;
  const later = recordIn - shot.recordIn;
  return {
    ...shot,
    recordIn,
    recordOut,
    sourceIn: shot.sourceIn + Math.round((later * numerator) / denominator),
  };
}

/** A stretch in which a reel has no shot. */
export const isNothing = ({ layer }: Shot): boolean => layer === BLACK.layer;

const BLACK: Omit<Shot, 'recordIn' | 'recordOut'> = {
  source: null,
  name: 'black',
  sourceIn: 0,
  speed: { numerator: 1, denominator: 1 },
  layer: -1,
};
