/**
 * Where breaks go. Work is counted in minutes without breaks, 0 … `work`; a break stands at a point of it. Between
 * passes is better than inside one, even spacing is better than uneven; the limits on stretches of work are kept
 * whatever that costs. Exact: a dynamic program over the breaks in order and the points where one may stand.
 */
export interface BreakPlaces {
  /** Minutes of work in all. */
  readonly work: number;
  /** Work done at the end of each pass but the last: where a break interrupts nobody. */
  readonly between: readonly number[];
  /** How many breaks. */
  readonly count: number;
  /** The first break comes after no more work than this. */
  readonly firstBy: number | null;
  /** No stretch of work is longer. */
  readonly stretch: number | null;
}

/** Worth more than any unevenness: an interrupted pass is the last resort. */
const INTERRUPTED = 1e9;

interface Way {
  readonly cost: number;
  readonly points: readonly number[];
}

/** Points of work at which the breaks stand, in order; null where no placing keeps the limits. */
export function placeBreaks(places: BreakPlaces): readonly number[] | null {
  const { work, count } = places;
  if (count === 0) return places.stretch === null || work <= places.stretch ? [] : null;
  const points = pointsOf(places);
  const best = ideals(places).reduce<ReadonlyMap<number, Way>>(
    (ways, ideal, nth) => step(places, points, ways, { ideal, isFirst: nth === 0 }),
    new Map([[0, { cost: 0, points: [] }]]),
  );
  const ended = [...best].filter(([at]) => places.stretch === null || work - at <= places.stretch);
  const [found] = ended.sort(([, a], [, b]) => a.cost - b.cost);
  return found?.[1].points ?? null;
}

function step(
  { between, firstBy, stretch, work }: BreakPlaces,
  points: readonly number[],
  ways: ReadonlyMap<number, Way>,
  { ideal, isFirst }: { readonly ideal: number; readonly isFirst: boolean },
): ReadonlyMap<number, Way> {
  const next = new Map<number, Way>();
  const clean = new Set(stretch === null ? between : [...between, work]);
  for (const point of points) {
    if (isFirst && firstBy !== null && point > firstBy) continue;
    const cost = (clean.has(point) ? 0 : INTERRUPTED) + (point - ideal) ** 2;
    for (const [from, way] of ways) {
      if (point <= from || (stretch !== null && point - from > stretch)) continue;
      const known = next.get(point);
      if (known !== undefined && known.cost <= way.cost + cost) continue;
      next.set(point, { cost: way.cost + cost, points: [...way.points, point] });
    }
  }
  return next;
}

/** Evenly spread; where a stretch of work is limited and breaks abound, the last may close the call ("50 + 10"). */
const ideals = ({ work, count, stretch }: BreakPlaces): readonly number[] =>
  Array.from({ length: count }, (_, nth) =>
    stretch === null ? ((nth + 1) * work) / (count + 1) : Math.min(work, (nth + 1) * stretch),
  );

/** Borders of passes, and inside passes the points that the limits and the ideals name. */
function pointsOf(places: BreakPlaces): readonly number[] {
  const { work, between, firstBy, stretch } = places;
  const named = [...ideals(places).map(Math.round), ...(firstBy === null ? [] : [firstBy])];
  const chains =
    stretch === null
      ? []
      : [0, ...between].flatMap((from) =>
          Array.from({ length: places.count }, (_, nth) => from + (nth + 1) * stretch),
        );
  // A break at the very end closes a "50 + 10" call; elsewhere it would be no break.
  const last = stretch === null ? work - 1 : work;
  const all = [...between, ...named, ...chains].filter((point) => point >= 1 && point <= last);
  return [...new Set(all)].sort((a, b) => a - b);
}
