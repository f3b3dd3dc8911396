import { type FrameRate } from '#timeline';
import { readCueCell, versionLabel } from '../cells/cue-reference.js';
import { isDone, readCueStatus } from '../cells/cue-status.js';
import { reportExcelDate } from '../cells/excel-date.js';
import { frameRateOf } from '../cells/frame-rate.js';
import { readLengthCell, readSpan } from '../cells/length.js';
import { readLineUp } from '../cells/line-up.js';
import { listOf } from '../cells/list.js';
import { readUsage } from '../cells/rights.js';
import { readNotes, readShort } from '../cells/short-text.js';
import { type ImportOptions } from '../options.js';
import { accepted } from '../outcome.js';
import { type RowReading } from '../table/row-reading.js';
import { type CueField, cueColumns } from './data/cue-columns.js';
import { type CueDraft, type CueStatus } from './drafts.js';
import { type Kind } from './kind.js';

type Row = RowReading<CueField>;

/** `3`, `R3`, `Reel 3`, `Akt 3`; what is none fails. */
export function readReel<F extends string>(row: RowReading<F>, field: F): number | null {
  const text = row.text(field);
  if (text === '') return null;
  const figures = /^\p{L}*[\s.#]*0*(\d{1,2})$/u.exec(text)?.[1];
  if (figures !== undefined) return Number(figures);
  row.error(field, 'CUES.NOT_A_REEL', `"${text}" is not a reel like 3 or R3.`, { was: text });
  return null;
}

/** The version's own length, the cue's, or what lies between in and out; what was not used is kept in the notes. */
function readSeconds(row: Row, rate: FrameRate | undefined): number | null {
  const given =
    readLengthCell(row, 'versionLength', rate) ??
    readSpan(row, 'versionIn', 'versionOut', rate) ??
    readLengthCell(row, 'length', rate) ??
    readSpan(row, 'in', 'out', rate);
  for (const field of ['in', 'out', 'versionIn', 'versionOut'] as const) {
    const text = row.text(field);
    if (text !== '') row.note(`${row.header(field)}: ${text}`);
  }
  return given;
}

const TRADES: readonly (readonly [CueField, CueStatus])[] = [
  ['mixStatus', 'mixed'],
  ['recordingStatus', 'recorded'],
  ['orchestrationStatus', 'orchestrated'],
];

/** The status of the row or, where no column gives one, of the last trade that is done; unknown words become notes. */
function readStatus(row: Row): CueStatus | null {
  for (const [field] of TRADES) {
    const text = row.text(field);
    if (text !== '') row.note(`${row.header(field)}: ${text}`);
  }
  const text = row.text('status');
  if (text !== '') {
    const status = readCueStatus(text);
    if (status !== undefined) return status;
    row.warn('status', 'CUES.UNKNOWN_STATUS', `"${text}" is no known status: kept as a note.`, { was: text });
    row.note(`${row.header('status')}: ${text}`);
    return null;
  }
  return TRADES.find(([field]) => isDone(row.text(field)))?.[1] ?? null;
}

/** "strings: 14.12.10.8.6; brass" – names of passes, each perhaps with its line-up; a lone line-up is one pass. */
function readPasses(row: Row, options: ImportOptions): CueDraft['passes'] {
  const lineUpText = row.text('lineUp').replace(/\s*\n\s*/g, ' ');
  const lineUp = lineUpText === '' ? null : readLineUp(row, 'lineUp', lineUpText, readingOf(options));
  const passes = row
    .text('passes')
    .split(/\s*[;\n|]\s*/)
    .flatMap((part) => (part.includes(':') ? [part] : listOf(part)))
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', notation = ''] = part.split(/\s*:\s*/, 2);
      if (name.length > 60)
        row.error('passes', 'IMPORT.TOO_LONG', `A pass’s name has at most 60 characters.`);
      return {
        name,
        lineUp: notation === '' ? null : readLineUp(row, 'passes', notation, readingOf(options), name),
      };
    });
  if (passes.length === 0) return lineUp === null ? [] : [{ name: 'tutti', lineUp }];
  const [only] = passes;
  if (passes.length === 1 && only !== undefined) return [{ name: only.name, lineUp: only.lineUp ?? lineUp }];
  if (lineUp !== null) row.note(`${row.header('lineUp')}: ${lineUp}`);
  return passes;
}

export const readingOf = ({
  doubling,
  strings,
}: ImportOptions): { doubling?: 'player' | 'count'; strings?: 'players' | 'stands' } => ({
  ...(doubling === undefined ? {} : { doubling }),
  ...(strings === undefined ? {} : { strings }),
});

/** The version of a row: its own column, or what the number names; the two must not contradict each other. */
export function readVersion<F extends string>(
  row: RowReading<F>,
  field: F,
  inNumber: string | null,
): string | null {
  const text = row.text(field);
  if (text === '') return inNumber;
  if (reportExcelDate(row, field, text, (one, other) => [`${one}-${other}`])) return null;
  const version = versionLabel(text);
  if (inNumber !== null && version !== inNumber) {
    const message = `The number says ${inNumber}, the column "${text}".`;
    row.error(field, 'CUES.VERSION_CONFLICT', message, { was: text });
  }
  return version;
}

const REEL_HEADING = /^(?:reel|act|part|akt|rolle|rullo|bobine)[\s.#:]*(?:\d{1,2}|[IVX]{1,4})[\s:.]*$/i;

/** A row with nothing but "REEL 3" in it. */
function isHeading(row: Row): boolean {
  const alone = row.loneText();
  if (!REEL_HEADING.test(alone)) return false;
  row.info(null, 'CUES.SECTION_HEADING', `"${alone}" heads a section.`, { was: alone });
  return true;
}

function read(row: Row, options: ImportOptions, rate: FrameRate | undefined): CueDraft {
  const cue = readCueCell(row, 'number');
  const reel = readReel(row, 'reel');
  if (cue !== null && reel !== null && cue.reel !== null && cue.reel !== reel) {
    const message = `Cue ${cue.number} stands in reel ${reel}; the column wins.`;
    row.warn('reel', 'CUES.REEL_DIFFERS', message, { was: String(cue.reel), became: String(reel) });
  }
  if (cue !== null && cue.section !== null) row.note(`Section: ${cue.section}`);
  return {
    number: cue?.number ?? '',
    title: readShort(row, 'title', 200),
    reel: reel ?? cue?.reel ?? null,
    sceneLocations: readNames(row, 'sceneLocations'),
    themes: readNames(row, 'themes'),
    version: readVersion(row, 'version', cue?.version ?? null),
    seconds: readSeconds(row, rate),
    status: readStatus(row),
    usage: readUsage(row, 'usage'),
    iswc: readShort(row, 'iswc', 30),
    isrc: readShort(row, 'isrc', 20),
    passes: readPasses(row, options),
    notes: readNotes(row, 'notes'),
  };
}

const MOST_NAMES = 50;

function readNames(row: Row, field: 'sceneLocations' | 'themes'): readonly string[] {
  const found = [...new Set(listOf(row.text(field)))];
  if (found.length > MOST_NAMES || found.some((name) => name.length > 120)) {
    row.error(field, 'IMPORT.TOO_LONG', `At most ${MOST_NAMES} names of at most 120 characters.`);
  }
  return found;
}

/** Cues with a version each: `Cue #,Title,Reel,Duration,Version,Scene location,Themes,Line-up,Passes,Status`. */
export const cues: Kind<CueField, CueDraft> = {
  columns: cueColumns,
  needs: [['number']],
  prepare: (_head, options) => {
    const rate = frameRateOf(options);
    return accepted({ read: (row) => (isHeading(row) ? null : read(row, options, rate)) });
  },
};
