import { type ChairTimes, type RundownBreak, type RundownCall, type RundownWork } from './rundown.js';

/** When each called chair is first needed and may go: from the first to the last pass that has so many of its instrument. */
export function chairTimes(
  { called, passes }: Pick<RundownCall, 'called' | 'passes'>,
  items: readonly (RundownBreak | RundownWork)[],
): readonly ChairTimes[] {
  const spans = new Map<string, { start: number; end: number }>();
  for (const item of items) {
    if (item.kind === 'break') continue;
    const known = spans.get(item.passId);
    if (known === undefined) spans.set(item.passId, { start: item.start, end: item.end });
    else known.end = item.end;
  }
  return Object.entries(called).flatMap(([instrument, count]) => {
    const times: ChairTimes[] = [];
    for (let chair = 1; chair <= count; chair += 1) {
      const needing = passes.filter(({ players }) => (players[instrument] ?? 0) >= chair);
      const own = needing.flatMap(({ id }) => spans.get(id) ?? []);
      const firstNeeded = own.length === 0 ? null : Math.min(...own.map(({ start }) => start));
      const released = own.length === 0 ? null : Math.max(...own.map(({ end }) => end));
      const last = times.at(-1);
      if (last !== undefined && last.firstNeeded === firstNeeded && last.released === released)
        times[times.length - 1] = { ...last, to: chair };
      else times.push({ instrument, from: chair, to: chair, firstNeeded, released });
    }
    return times;
  });
}
