import { csv } from '#reports';
import { framesPerDay, timecodeText, type CutEvent, type FrameRate } from '#timeline';

const COLUMNS = [
  'Cut',
  'Reel',
  'Clip',
  'Cue',
  'Track',
  'Record in',
  'Record out',
  'Source in',
  'Source out',
  'Muted',
  'Usage',
  'Notes',
];

/** The music of a cut as the table that an import of placements, or of a cut, reads. */
export function placementTable(cut: string, rate: FrameRate, music: readonly CutEvent[]): string {
  // Timecode starts again after a day, frames do not.
  const day = framesPerDay(rate);
  const at = (frame: number): string => (frame < day ? timecodeText(frame, rate) : String(frame));
  return csv(
    COLUMNS,
    music.map(({ listed, clipName, tracks, recordIn, recordOut, sourceIn, sourceOut, muted }) => [
      ...[cut, listed?.reel ?? null, clipName, listed?.plays ?? null, tracks[0] ?? null],
      ...[at(recordIn), at(recordOut), at(sourceIn), at(sourceOut)],
      ...[muted ? 'yes' : 'no', listed?.usage ?? null, listed?.notes ?? ''],
    ]),
  );
}
