import { contextOf, decideContext } from '#lineup';
import { DateOrderWitness, dateKnowledge } from '../../cells/date-order.js';
import { type ImportOptions } from '../../options.js';
import { accepted, refused, type FileResult } from '../../outcome.js';
import { type RowReading } from '../../table/row-reading.js';
import { rosterColumns, type RosterField } from '../data/roster-columns.js';
import { type FileHead, type Kind, type RowReader } from '../kind.js';
import { type GroupDraft, type MusicianDraft } from './draft.js';
import { headingInstrument, readSaid } from './instrument-cell.js';
import { RosterReader } from './roster-reader.js';

type RosterDraft = MusicianDraft | GroupDraft;

/** What the head of a roster shows: singers or players, the order of its dates, whether sections have headings. */
function lookThrough(head: Iterable<RowReading<RosterField>>): {
  readonly voices: number;
  readonly orchestra: number;
  readonly dates: DateOrderWitness;
  readonly headings: number;
} {
  const counts = { voices: 0, orchestra: 0 };
  const dates = new DateOrderWitness();
  let headings = 0;
  for (const row of head) {
    const text = row.raw('instrument');
    const context = text === '' ? undefined : contextOf(text);
    if (context !== undefined) counts[context] += 1;
    dates.see(row.raw('availableFrom'));
    dates.see(row.raw('availableUntil'));
    const heading = row.loneText();
    if (heading === '') continue;
    const section = headingInstrument(heading, undefined);
    if (section !== undefined) headings += 1;
    const spoken = section === undefined ? undefined : contextOf(heading);
    if (spoken !== undefined) counts[spoken] += 1;
  }
  return { ...counts, dates, headings };
}

function prepare(
  head: FileHead<RosterField>,
  options: ImportOptions,
): FileResult<RowReader<RosterField, RosterDraft>> {
  const said = readSaid(options.instruments ?? {});
  if (!said.ok) return said;
  const seen = lookThrough(head.rows());
  if (!head.has('instrument') && seen.headings === 0) {
    return refused(
      'IMPORT.MISSING_COLUMNS',
      'No column for "instrument", and no section headings (rows with nothing but "VIOLIN I") in its place.',
    );
  }
  const context = options.context ?? decideContext(seen);
  const dates = dateKnowledge(seen.dates, options);
  const hearing = { context, contextGuessed: options.context === undefined, said: said.value };
  const reader = new RosterReader(hearing, dates, options.currency);
  return accepted({ read: (row) => reader.read(row) });
}

/** People and groups: `Name,Instrument,Doubles,City,Email …`. */
export const roster: Kind<RosterField, RosterDraft> = {
  columns: rosterColumns,
  needs: [['name', 'surname']],
  prepare,
};
