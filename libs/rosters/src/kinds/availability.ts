import { readEmail } from '../cells/contacts.js';
import { type DateKnowledge } from '../cells/date-order.js';
import { readPersonName } from '../cells/person-name.js';
import { readNotes, readShort } from '../cells/short-text.js';
import { readWindows, type WindowField } from '../cells/windows.js';
import { readZoneCell } from '../cells/zone.js';
import { type RowReading } from '../table/row-reading.js';
import { emailColumn, notesColumn, windowColumns, zoneColumn } from './data/shared-columns.js';
import { namesOf } from './data/shared-columns.js';
import { dated } from './dated.js';
import { type AvailabilityDraft } from './drafts.js';
import { type Kind } from './kind.js';
import { placeAndRoom } from './rooms.js';

type Field =
  'subjectKind' | 'subject' | 'email' | 'location' | 'city' | 'kind' | 'zone' | 'notes' | WindowField;
type Row = RowReading<Field>;
type SubjectKind = NonNullable<AvailabilityDraft['subjectKind']>;

const SUBJECTS: readonly (readonly [SubjectKind, RegExp])[] = [
  ['room', /^(?:room|studio|hall|stage|raum|saal|sala|salle)s?$/i],
  ['musician', /^(?:musician|player|person|singer|musiker(?:in)?|spieler|musicista|musicien(?:ne)?)s?$/i],
  [
    'group',
    /^(?:group|group contract|ensemble|choir|orchestra|gruppe|chor|gruppo|coro|groupe|ch[oœ]e?ur)s?$/i,
  ],
  [
    'staff',
    /^(?:staff|staff member|team|crew|conductor|composer|engineer|mitarbeiter(?:in)?|personale|équipe)s?$/i,
  ],
];

const BUSY =
  /^(?:busy|unavailable|not available|n\/?a|no|away|blocked|booked|off|holiday|belegt|besetzt|nicht verfügbar|abwesend|nein|occupato|non disponibile|impegnato|no|occupé|indisponible|pris|non)$/i;
const FREE =
  /^(?:available|free|yes|y|ok|open|frei|verfügbar|ja|libero|libera|disponibile|s[iì]|libre|disponible|oui)$/i;

function readSubjectKind(row: Row): SubjectKind | null {
  const text = row.text('subjectKind');
  if (text === '') return null;
  const found = SUBJECTS.find(([, words]) => words.test(text))?.[0];
  if (found === undefined) {
    const message = `"${text}" is none of room, musician, group, staff.`;
    row.error('subjectKind', 'IMPORT.UNKNOWN_SUBJECT', message, { was: text });
  }
  return found ?? null;
}

function readKind(row: Row): 'available' | 'busy' {
  const text = row.raw('kind');
  if (text === '' || FREE.test(text)) return 'available';
  if (!BUSY.test(text)) {
    row.error('kind', 'IMPORT.NOT_AVAILABLE_OR_BUSY', `"${text}" is neither available nor busy.`, {
      was: text,
    });
  }
  return 'busy';
}

function read(row: Row, dates: DateKnowledge): AvailabilityDraft {
  const subjectKind = readSubjectKind(row);
  const written = readShort(row, 'subject', 200) ?? '';
  const email = readEmail(row, 'email');
  if (written === '' && email === null) {
    row.error('subject', 'IMPORT.MISSING_VALUE', 'The row names neither a room nor a person.');
  }
  const isPerson = subjectKind === 'musician' || subjectKind === 'staff';
  const own = readShort(row, 'location', 200);
  const [place, subject] = own === null && !isPerson ? placeAndRoom(written) : [own, written];
  const windows = readWindows(row, dates);
  if (windows.length === 0 && !row.failed) {
    row.error('from', 'IMPORT.MISSING_VALUE', 'The row names no day.');
  }
  return {
    subjectKind,
    subject: isPerson || subjectKind === null ? readPersonName(subject) : subject,
    email,
    location: place,
    city: readShort(row, 'city', 120),
    kind: readKind(row),
    zone: readZoneCell(row, 'zone'),
    windows,
    notes: readNotes(row, 'notes'),
  };
}

/** When rooms, musicians, groups and staff are available or busy: `Kind,Name,From,Until,Hours,Weekdays,Available or busy`. */
export const availability: Kind<Field, AvailabilityDraft> = {
  columns: [
    {
      field: 'subjectKind',
      names: 'subject kind, subject type, type, who, what, kind of subject, art, typ, tipo, genre',
      about: 'room, musician, group or staff; found by name unless given.',
      example: 'musician',
    },
    {
      field: 'subject',
      names: `name, room, studio, staff, raum, sala, salle, ${namesOf('name')}`,
      about: 'Room (`London/Studio 1`), person or group.',
      example: 'Aberman, Laurence',
    },
    emailColumn,
    {
      field: 'location',
      names: namesOf('location'),
      about: 'Location of the room: its slug or name.',
      example: 'london',
    },
    { field: 'city', names: namesOf('city'), about: 'City of the person.', example: 'London' },
    {
      field: 'kind',
      names:
        'status, availability, available or busy, state, verfügbarkeit, zustand, disponibilità, stato, disponibilité, statut, état',
      about: 'available or busy; available unless said.',
      example: 'busy',
    },
    ...windowColumns,
    zoneColumn,
    notesColumn,
  ],
  needs: [
    ['subject', 'email'],
    ['from', 'date'],
  ],
  prepare: (head, options) => dated(head, options, ['date', 'from', 'until'], read),
};
