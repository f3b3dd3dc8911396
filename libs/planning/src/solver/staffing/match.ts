/**
 * Extends a matching of seats to takers until it is as large as it can be (augmenting paths). Seats that have a taker
 * keep one, though perhaps another; ties follow the order of the lists.
 */
export function seatAll<Seat, Taker>(
  seats: readonly Seat[],
  ableFor: (seat: Seat) => readonly Taker[],
  start: ReadonlyMap<Seat, Taker>,
): ReadonlyMap<Seat, Taker> {
  const takerOf = new Map(start);
  const seatOf = new Map([...start].map(([seat, taker]) => [taker, seat]));
  const tryToSeat = (seat: Seat, tried: Set<Taker>): boolean => {
    for (const taker of ableFor(seat)) {
      if (tried.has(taker)) continue;
      tried.add(taker);
      const occupied = seatOf.get(taker);
      if (occupied !== undefined && !tryToSeat(occupied, tried)) continue;
      takerOf.set(seat, taker);
      seatOf.set(taker, seat);
      return true;
    }
    return false;
  };
  for (const seat of seats) if (!takerOf.has(seat)) tryToSeat(seat, new Set());
  return takerOf;
}
