import { findInstrument } from '#lineup';
import { readAmount } from '../cells/amounts.js';
import { readEmail, readPhone } from '../cells/contacts.js';
import { readNotes, readRequired, readShort } from '../cells/short-text.js';
import { type ImportOptions } from '../options.js';
import { accepted } from '../outcome.js';
import { type RowReading } from '../table/row-reading.js';
import { currencyColumn, emailColumn, namesOf, notesColumn, phoneColumn } from './data/shared-columns.js';
import { type Kind } from './kind.js';
import { type GroupDraft } from './roster/draft.js';
import { groupKindOf, groupName } from './roster/group-name.js';
import { readGroupSize } from './roster/group-size.js';

type Field =
  | 'name'
  | 'instrument'
  | 'location'
  | 'city'
  | 'members'
  | 'playingMembers'
  | 'fee'
  | 'currency'
  | 'email'
  | 'phone'
  | 'notes';
type Row = RowReading<Field>;

/** What the group is called for; by its name ("Coro di Venezia") where no column says. */
function readKind(row: Row, name: string): string {
  const text = row.text('instrument');
  const match = text === '' ? undefined : findInstrument(text, 'voices');
  if (match?.kind === 'instrument') return match.instrument.id;
  const byName = groupKindOf(name);
  if (text === '' && byName !== undefined) {
    const message = `What the group is called for is taken from its name.`;
    row.info('instrument', 'ROSTER.GUESSED_INSTRUMENT', message, { was: name, became: byName.id });
    return byName.id;
  }
  const near =
    match?.kind === 'unknown' ? ` Nearest: ${match.suggestions.map((one) => `"${one.id}"`).join(', ')}.` : '';
  if (!row.failed) {
    const message =
      text === ''
        ? 'The row does not say what the group is called for.'
        : `"${text}" is not a known ensemble.${near}`;
    row.error('instrument', text === '' ? 'ROSTER.NO_INSTRUMENT' : 'ROSTER.UNKNOWN_INSTRUMENT', message, {
      was: text,
    });
  }
  return '';
}

function read(row: Row, options: ImportOptions): GroupDraft {
  const name = groupName(readRequired(row, 'name', 200));
  const instrument = readKind(row, name);
  const size = readGroupSize(row, name, instrument);
  const fee = readAmount(row, 'fee', 'currency', options.currency);
  return {
    kind: 'group',
    name,
    location: readShort(row, 'location', 200),
    city: readShort(row, 'city', 120),
    instrument,
    ...size,
    feeMinor: fee.minor,
    currency: fee.currency,
    email: readEmail(row, 'email'),
    phone: readPhone(row, 'phone'),
    notes: readNotes(row, 'notes'),
  };
}

/** Ensembles engaged as one: `Name,Kind,Location,Members,Playing members,Fee`. */
export const groups: Kind<Field, GroupDraft> = {
  columns: [
    {
      field: 'name',
      names: `group name, choir, orchestra, gruppe, gruppo, groupe, ${namesOf('name')}`,
      about: 'The ensemble.',
      example: 'Basler Trommelcorps',
    },
    {
      field: 'instrument',
      names:
        'kind, type, called for, ensemble type, group type, art, typ, tipo, genre, instruments, category, section, kategorie, categoria',
      about: 'What it is called for: choir, drum corps, string quartet …',
      example: 'drum corps',
    },
    {
      field: 'location',
      names: namesOf('location'),
      about: 'Recording location: its slug or name.',
      example: 'basel',
    },
    { field: 'city', names: namesOf('city'), about: 'City it is at home in.', example: 'Basel' },
    { field: 'members', names: namesOf('members'), about: 'Members.', example: '26' },
    {
      field: 'playingMembers',
      names: namesOf('playingMembers'),
      about: 'Members who play or sing; all unless said.',
      example: '20',
    },
    {
      field: 'fee',
      names: `group fee, price per call, ${namesOf('rate')}, rate`,
      about: 'Fee of one call.',
      example: 'CHF 4’800',
    },
    currencyColumn,
    emailColumn,
    phoneColumn,
    notesColumn,
  ],
  needs: [['name']],
  prepare: (_head, options) => accepted({ read: (row) => read(row, options) }),
};
