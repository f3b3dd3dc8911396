/** A pass with what decides in which call it costs least. */
export interface PackedPass {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly seconds: number;
  /** Seats by instrument. */
  readonly seats: Readonly<Record<string, number>>;
  readonly doubles: readonly {
    readonly instrument: string;
    readonly player: number;
    readonly double: string;
  }[];
  /** Seconds of its version that the current cut uses; null: there is no cut. */
  readonly usedSeconds: number | null;
}

/** The largest count of each instrument that any of the passes needs: who is called. */
export function seatsOf(passes: readonly Pick<PackedPass, 'seats'>[]): Readonly<Record<string, number>> {
  const seats: Record<string, number> = {};
  for (const pass of passes)
    for (const [instrument, count] of Object.entries(pass.seats))
      seats[instrument] = Math.max(seats[instrument] ?? 0, count);
  return seats;
}

const sizeOf = ({ seats }: Pick<PackedPass, 'seats'>): number =>
  Object.values(seats).reduce((sum, count) => sum + count, 0);

/**
 * Puts passes into calls of at most `limit` seconds of music: the largest line-ups first, each into the call where it
 * adds fewest chairs, so that few players are called for music they do not play. What is longer than a call is left out.
 */
export function packPasses(
  passes: readonly PackedPass[],
  limit: number,
): { readonly calls: readonly (readonly PackedPass[])[]; readonly tooLong: readonly PackedPass[] } {
  const fitting = passes.filter(({ seconds }) => seconds <= limit);
  const sorted = [...fitting].sort(
    (a, b) => sizeOf(b) - sizeOf(a) || b.seconds - a.seconds || (a.id < b.id ? -1 : 1),
  );
  const calls: OpenCall[] = [];
  for (const pass of sorted) {
    let best: { readonly call: OpenCall; readonly added: number } | null = null;
    for (const call of calls) {
      if (call.seconds + pass.seconds > limit) continue;
      const added = addedChairs(call.seats, pass.seats);
      if (best === null || added < best.added) best = { call, added };
    }
    if (best === null) calls.push({ passes: [pass], seconds: pass.seconds, seats: { ...pass.seats } });
    else take(best.call, pass);
  }
  return {
    calls: calls.map((call) => call.passes),
    tooLong: passes.filter(({ seconds }) => seconds > limit),
  };
}

interface OpenCall {
  readonly passes: PackedPass[];
  seconds: number;
  readonly seats: Record<string, number>;
}

const addedChairs = (
  called: Readonly<Record<string, number>>,
  needed: Readonly<Record<string, number>>,
): number =>
  Object.entries(needed).reduce(
    (sum, [instrument, count]) => sum + Math.max(0, count - (called[instrument] ?? 0)),
    0,
  );

function take(call: OpenCall, pass: PackedPass): void {
  call.passes.push(pass);
  call.seconds += pass.seconds;
  for (const [instrument, count] of Object.entries(pass.seats))
    call.seats[instrument] = Math.max(call.seats[instrument] ?? 0, count);
}
