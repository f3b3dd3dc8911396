import { type FrameRate } from '#timeline';
import { cueReference, readCueCell } from '../cells/cue-reference.js';
import { reportExcelDate } from '../cells/excel-date.js';
import { frameRateOf } from '../cells/frame-rate.js';
import { readLengthCell } from '../cells/length.js';
import { readLineUp } from '../cells/line-up.js';
import { listOf } from '../cells/list.js';
import { readNotes, readRequired } from '../cells/short-text.js';
import { type ImportOptions } from '../options.js';
import { accepted } from '../outcome.js';
import { type RowReading } from '../table/row-reading.js';
import { readingOf, readVersion } from './cues.js';
import { CUE_NUMBER_NAMES, LENGTH_NAMES, VERSION_NAMES } from './data/cue-columns.js';
import { notesColumn } from './data/shared-columns.js';
import { type PassDraft, type PassReference } from './drafts.js';
import { type Kind } from './kind.js';

type Field = 'cue' | 'version' | 'name' | 'lineUp' | 'length' | 'locations' | 'after' | 'notes';
type Row = RowReading<Field>;

/** `strings`, or `1m1 v2/strings` for a pass of another cue. */
function passReference(text: string): PassReference {
  const slash = text.indexOf('/');
  if (slash < 1 || slash === text.length - 1) return { cue: null, version: null, pass: text };
  const { number, version } = cueReference(text.slice(0, slash).trim());
  return { cue: number, version, pass: text.slice(slash + 1).trim() };
}

/** What the pass must follow; a slash with blanks around it belongs to the reference, not to the list. */
function readAfter(row: Row): readonly PassReference[] {
  const text = row.text('after');
  if (text === '') return [];
  if (reportExcelDate(row, 'after', text, (one, other) => [`${one}m${other}`])) return [];
  return listOf(text.replace(/\s*\/\s*/g, '/')).map(passReference);
}

function read(row: Row, options: ImportOptions, rate: FrameRate | undefined): PassDraft {
  const cue = readCueCell(row, 'cue');
  const lineUpText = row.text('lineUp').replace(/\s*\n\s*/g, ' ');
  if (lineUpText === '') row.error('lineUp', 'IMPORT.MISSING_VALUE', 'A pass needs a line-up.');
  const named = row.text('name');
  const name =
    named === '' && cue?.section != null ? cue.section.toLowerCase() : readRequired(row, 'name', 60);
  const lineUp = lineUpText === '' ? null : readLineUp(row, 'lineUp', lineUpText, readingOf(options), name);
  return {
    cue: cue?.number ?? '',
    version: readVersion(row, 'version', cue?.version ?? null),
    name,
    lineUp: lineUp ?? '',
    seconds: readLengthCell(row, 'length', rate),
    locations: [...new Set(listOf(row.text('locations')))],
    after: readAfter(row),
    notes: readNotes(row, 'notes'),
  };
}

/** Passes of cue versions: `Cue,Version,Pass,Line-up,Length,Locations,After`. */
export const passes: Kind<Field, PassDraft> = {
  columns: [
    {
      field: 'cue',
      names: CUE_NUMBER_NAMES,
      about: 'Cue number, with or without version.',
      example: '3m21A v4',
    },
    {
      field: 'version',
      names: VERSION_NAMES,
      about: 'Version; taken from the number unless given.',
      example: 'v4',
    },
    {
      field: 'name',
      names:
        'pass, pass name, stripe, stem, section, recording pass, durchgang, aufnahmegang, name der aufnahme, passata, passaggio, passe, prise, nom, nome',
      about: 'What is recorded in one go: strings, brass, choir, drums …',
      example: 'strings',
    },
    {
      field: 'lineUp',
      names:
        'line up, lineup, instrumentation, scoring, forces, players, besetzung, organico, effectif, nomenclature',
      about: 'Line-up notation.',
      example: '14.12.10.8.6',
    },
    {
      field: 'length',
      names: LENGTH_NAMES,
      about: 'Music to record: m:ss, seconds or timecode; the version’s length unless given.',
      example: '2:35',
    },
    {
      field: 'locations',
      names:
        'location, allowed locations, allowed in, recorded in, record in, where, cities, city, studio location, standort, standorte, orte, ort, aufnahmeort, sede, sedi, luogo, luoghi, lieu, lieux',
      about: 'Locations where it may be recorded, several in a cell; anywhere unless given.',
      example: 'vienna; london',
      many: true,
    },
    {
      field: 'after',
      names:
        'follows, must follow, depends on, depends, predecessor, predecessors, nach, danach, folgt auf, dopo, après, suit',
      about: 'Passes that come before: `drums`, or `1m1 v2/drums` of another cue.',
      example: 'drums',
      many: true,
    },
    notesColumn,
  ],
  needs: [['cue'], ['name'], ['lineUp']],
  prepare: (_head, options) => {
    const rate = frameRateOf(options);
    return accepted({ read: (row) => read(row, options, rate) });
  },
};
