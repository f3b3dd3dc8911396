import { FRAME_RATES, timecodeText, type FrameRate } from '#timeline';
import { tableFile, type DemoFile } from '../demo-file.js';
import { liveVersion, type DemoCue } from './cue.js';
import { type DemoCut } from '../picture/demo-cuts.js';
import { FRAMES_PER_SECOND } from './place-music.js';
import { type DemoPass } from './plan-passes.js';

/** One row for every version of every cue. */
export const cuesSheet = (cues: readonly DemoCue[]): DemoFile =>
  tableFile(
    'cues.csv',
    ['Cue #', 'Cue Name', 'Reel', 'Version', 'Duration', 'Scene', 'Themes', 'Status'],
    cues.flatMap((cue) =>
      cue.versions.map(({ label, seconds, status }) => [
        cue.number,
        cue.title,
        cue.reel,
        label,
        minutesAndSeconds(seconds),
        cue.scene,
        cue.themes.join('; '),
        status,
      ]),
    ),
  );

export const passesSheet = (passes: readonly DemoPass[]): DemoFile =>
  tableFile(
    'passes.csv',
    ['Cue', 'Version', 'Pass', 'Line-up', 'Length', 'Locations', 'After'],
    passes.map((pass) => [
      pass.cue.number,
      liveVersion(pass.cue).label,
      pass.name,
      pass.lineUp,
      minutesAndSeconds(pass.seconds),
      pass.cities.join('; '),
      pass.after.join('; '),
    ]),
  );

/** Clips as an editor names them, `3m21A_v2`, in timecode; sources count from nought. */
export const placementsSheet = ({ name, placements }: Pick<DemoCut, 'name' | 'placements'>): DemoFile =>
  tableFile(
    `placements-${name.toLowerCase().replaceAll(' ', '-')}.csv`,
    ['Cut', 'Reel', 'Track', 'Clip', 'Record In', 'Record Out', 'Source In', 'Source Out'],
    placements.map(({ cue, reel, track, recordIn, recordOut, sourceIn }) => [
      name,
      reel,
      track,
      `${cue.number.replaceAll(' ', '_')}_${liveVersion(cue).label}`,
      timecode(recordIn),
      timecode(recordOut),
      timecode(sourceIn),
      timecode(sourceIn + recordOut - recordIn),
    ]),
  );

function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const timecode = (frames: number): string => timecodeText(frames, PICTURE_RATE);

const PICTURE_RATE = FRAME_RATES.find(({ name }) => name === String(FRAMES_PER_SECOND)) as FrameRate;
