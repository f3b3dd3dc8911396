import { shiftOf, type Candidate, type Match } from './match.js';

/**
 * What was put elsewhere, out of its order: runs of shots with one shift, the longest first, of equals the nearest, as
 * far as their frames are free in both films. Only a shot of which at least half comes from one shot counts as moved:
 * a few frames of a take that is used again elsewhere are no move.
 */
export function movedScenes(
  candidates: readonly Candidate[],
  framesOfNew: (shot: number) => number,
): readonly Match[] {
  const eligible = mostlyFromOneShot(candidates, framesOfNew);
  const [oldTaken, newTaken] = [new Set<number>(), new Set<number>()];
  const moved: Match[] = [];
  const runs = runsOf(eligible).sort(
    (a, b) => b.frames - a.frames || Math.abs(shiftOf(a)) - Math.abs(shiftOf(b)) || a.newStart - b.newStart,
  );
  for (const run of runs)
    for (const { oldStart, newStart, frames } of run.parts) {
      if (oldTaken.has(oldStart) || newTaken.has(newStart)) continue;
      oldTaken.add(oldStart);
      newTaken.add(newStart);
      moved.push({ oldStart, newStart, frames, inOrder: false });
    }
  return moved;
}

function mostlyFromOneShot(
  candidates: readonly Candidate[],
  framesOfNew: (shot: number) => number,
): readonly Candidate[] {
  const pairs = new Map<string, number>();
  const pairOf = ({ oldShot, newShot }: Candidate): string => `${oldShot} ${newShot}`;
  for (const one of candidates) pairs.set(pairOf(one), (pairs.get(pairOf(one)) ?? 0) + one.frames);
  return candidates.filter((one) => (pairs.get(pairOf(one)) ?? 0) * 2 >= framesOfNew(one.newShot));
}

interface Run {
  readonly oldStart: number;
  readonly newStart: number;
  frames: number;
  readonly parts: Candidate[];
}

function runsOf(candidates: readonly Candidate[]): Run[] {
  const runs: Run[] = [];
  const sorted = [...candidates].sort((a, b) => shiftOf(a) - shiftOf(b) || a.newStart - b.newStart);
  for (const one of sorted) {
    const last = runs.at(-1);
    const goesOn =
      last !== undefined && shiftOf(last) === shiftOf(one) && last.newStart + last.frames === one.newStart;
    if (goesOn) {
      last.frames += one.frames;
      last.parts.push(one);
    } else runs.push({ oldStart: one.oldStart, newStart: one.newStart, frames: one.frames, parts: [one] });
  }
  return runs;
}
