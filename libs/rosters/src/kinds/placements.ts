import { framesBetween, framesPerDay, type FrameRate } from '#timeline';
import { cueReference, readCueCell, versionLabel } from '../cells/cue-reference.js';
import { frameRateOf } from '../cells/frame-rate.js';
import { readFrames } from '../cells/length.js';
import { readYesNo } from '../cells/numbers.js';
import { readUsage } from '../cells/rights.js';
import { readNotes, readRequired, readShort } from '../cells/short-text.js';
import { accepted } from '../outcome.js';
import { type RowReading } from '../table/row-reading.js';
import { readReel, readVersion } from './cues.js';
import { CUE_NUMBER_NAMES, USAGE_NAMES, VERSION_NAMES } from './data/cue-columns.js';
import { notesColumn } from './data/shared-columns.js';
import { type PlacementDraft } from './drafts.js';
import { type Kind } from './kind.js';

type Field =
  | 'cut'
  | 'reel'
  | 'label'
  | 'cue'
  | 'version'
  | 'track'
  | 'recordIn'
  | 'recordOut'
  | 'duration'
  | 'sourceIn'
  | 'sourceOut'
  | 'muted'
  | 'usage'
  | 'notes';
type Row = RowReading<Field>;

/** A column "label" is the clip's here. */
const CUE_NAMES = CUE_NUMBER_NAMES.split(', ')
  .filter((name) => name !== 'label')
  .join(', ');

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** In and (exclusive) out of the cut; out may be given as a duration. null: not given, or with an error. */
function readRecord(row: Row, rate: FrameRate | undefined): Stretch | null {
  const start = readFrames(row, 'recordIn', rate);
  const given = readFrames(row, 'recordOut', rate);
  const frames = given === null ? readFrames(row, 'duration', rate) : null;
  const end = given ?? (start === null || frames === null ? null : start + frames);
  if (start === null || end === null) {
    if (!row.failed) {
      const field = start === null ? 'recordIn' : 'recordOut';
      row.error(field, 'IMPORT.MISSING_VALUE', 'A placement needs record in, and record out or a duration.');
    }
    return null;
  }
  return inOrder(row, 'recordOut', { start, end: afterMidnight(row, { start, end }, rate) });
}

/** Timecode begins anew after 24 hours: an out point before its in lies behind midnight, unless it would last half a day. */
function afterMidnight(row: Row, { start, end }: Stretch, rate: FrameRate | undefined): number {
  if (end >= start || rate === undefined || !row.text('recordOut').includes(':')) return end;
  const frames = framesBetween(start, end, rate);
  return frames * 2 < framesPerDay(rate) ? start + frames : end;
}

/** The stretch of the music that plays: from its beginning, as long as the record stretch, unless the row says else. */
function readSource(row: Row, rate: FrameRate | undefined, length: number): Stretch | null {
  const start = readFrames(row, 'sourceIn', rate) ?? 0;
  const end = readFrames(row, 'sourceOut', rate) ?? start + length;
  const stretch = row.failed ? null : inOrder(row, 'sourceOut', { start, end });
  if (stretch !== null && end - start !== length) {
    const message = `${end - start} frames of music play for ${length} frames of picture: at another speed, or one of them is wrong.`;
    row.warn('sourceOut', 'PLACEMENTS.LENGTHS_DIFFER', message, { was: row.text('sourceOut') });
  }
  return stretch;
}

function inOrder(row: Row, field: Field, stretch: Stretch): Stretch | null {
  if (stretch.end > stretch.start) return stretch;
  const message = `Out (frame ${stretch.end}) must lie after in (frame ${stretch.start}).`;
  row.error(field, 'PLACEMENTS.OUT_BEFORE_IN', message, { was: row.text(field) });
  return null;
}

/** The cue of a column of its own, or of the clip's name where that is a cue number. */
function readCue(row: Row, label: string): Pick<PlacementDraft, 'cue' | 'version'> {
  const own = row.text('cue') === '' ? null : readCueCell(row, 'cue');
  if (label === '') return { cue: null, version: null };
  const clip = cueReference(label);
  if (own !== null) return { cue: own.number, version: readVersion(row, 'version', own.version) };
  if (clip.free) {
    const message = `"${label}" is not a cue number like 3m21: the clip is not matched with a cue.`;
    row.warn('label', 'PLACEMENTS.UNMATCHED_CLIP', message, { was: label });
    return { cue: null, version: null };
  }
  return { cue: clip.number, version: readVersion(row, 'version', clip.version) };
}

/** What a clip is called that has no name: its cue, with the version where a column of its own gives it. */
function cueAsLabel(row: Row): string {
  const [cue, version] = [row.text('cue'), row.text('version')];
  return cue === '' || version === '' ? cue : `${cue} ${versionLabel(version) ?? ''}`;
}

function read(row: Row, rate: FrameRate | undefined): PlacementDraft {
  const written = row.text('label') === '' ? cueAsLabel(row) : readRequired(row, 'label', 200);
  if (written === '') row.error('label', 'IMPORT.MISSING_VALUE', 'The row names no clip.');
  const record = readRecord(row, rate) ?? { start: 0, end: 1 };
  const source = readSource(row, rate, record.end - record.start) ?? { start: 0, end: 1 };
  const matched = readCue(row, written);
  return {
    cut: readShort(row, 'cut', 120),
    reel: readReel(row, 'reel'),
    label: written,
    ...matched,
    track: readShort(row, 'track', 60),
    recordIn: record.start,
    recordOut: record.end,
    sourceIn: source.start,
    sourceOut: source.end,
    muted: readYesNo(row, 'muted'),
    usage: readUsage(row, 'usage'),
    notes: readNotes(row, 'notes'),
  };
}

/** Placements of a cut: `Cut,Reel,Clip,Track,Record in,Record out,Source in,Source out`. */
export const placements: Kind<Field, PlacementDraft> = {
  columns: [
    {
      field: 'cut',
      names:
        'cut name, picture version, picture cut, edit, schnittfassung, montaggio, montage, version image',
      about: 'Name of the cut.',
      example: 'Cut 7',
    },
    {
      field: 'reel',
      names: 'reel no, reel number, akt, rullo, bobine',
      about: 'Reel of the cut.',
      example: '3',
    },
    {
      field: 'label',
      names:
        'clip, clip name, clip label, name, region, region name, event, file, file name, source, source file, from clip name, clipname, nome clip, nom du clip',
      about: 'The clip’s name as the editor wrote it.',
      example: '3M21_v4 STRINGS',
    },
    {
      field: 'cue',
      names: CUE_NAMES,
      about: 'Cue number, where the clip’s name is none.',
      example: '3m21A',
    },
    {
      field: 'version',
      names: VERSION_NAMES,
      about: 'Version; taken from the clip’s name unless given.',
      example: 'v4',
    },
    {
      field: 'track',
      names: 'channel, audio track, track name, spur, tonspur, traccia, piste',
      about: 'Track.',
      example: 'A7',
    },
    {
      field: 'recordIn',
      names:
        'rec in, record start, in, start, start time, tc in, timeline in, timeline start, dest in, destination in, position, einstieg, inizio, entrée, record tc in, start tc',
      about: 'In the cut: timecode, or frames.',
      example: '01:02:03:04',
    },
    {
      field: 'recordOut',
      names:
        'rec out, record end, out, end, end time, tc out, timeline out, timeline end, dest out, destination out, ausstieg, fine, sortie, record tc out, end tc',
      about: 'Exclusive.',
      example: '01:04:38:04',
    },
    {
      field: 'duration',
      names: 'length, dur, frames, länge, dauer, durata, durée',
      about: 'In place of record out: timecode, or frames.',
      example: '00:02:35:00',
    },
    {
      field: 'sourceIn',
      names: 'src in, source start, source tc in, clip in, media in',
      about: 'In the music; its beginning unless given.',
      example: '00:00:00:00',
    },
    {
      field: 'sourceOut',
      names: 'src out, source end, source tc out, clip out, media out',
      about: 'Exclusive; as long as the record stretch unless given.',
      example: '00:02:35:00',
    },
    {
      field: 'muted',
      names: 'mute, is muted, stumm, stummgeschaltet, muto, muet, muette',
      about: 'Whether it cannot be heard: yes or no.',
      example: 'no',
    },
    {
      field: 'usage',
      names: USAGE_NAMES,
      about: 'How cue sheets class this use, where not as the cue: BI, VV, main-title …',
      example: 'VI',
    },
    notesColumn,
  ],
  needs: [['label', 'cue'], ['recordIn'], ['recordOut', 'duration']],
  prepare: (_head, options) => {
    const rate = frameRateOf(options);
    return accepted({ read: (row) => read(row, rate) });
  },
};
