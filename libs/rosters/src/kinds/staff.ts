import { readEmail, readPhone } from '../cells/contacts.js';
import { readYesNo } from '../cells/numbers.js';
import { joinName, readPersonName } from '../cells/person-name.js';
import { readNotes, readRequired, readShort } from '../cells/short-text.js';
import { readTravel } from '../cells/travel.js';
import { readZoneCell } from '../cells/zone.js';
import { accepted } from '../outcome.js';
import { type RowReading } from '../table/row-reading.js';
import { emailColumn, namesOf, notesColumn, phoneColumn, zoneColumn } from './data/shared-columns.js';
import { type StaffDraft } from './drafts.js';
import { type Kind } from './kind.js';

type Field =
  | 'name'
  | 'surname'
  | 'firstName'
  | 'role'
  | 'base'
  | 'zone'
  | 'attendance'
  | 'required'
  | 'travel'
  | 'email'
  | 'phone'
  | 'notes';
type Row = RowReading<Field>;

const REMOTE =
  /^(?:remote(?:ly)?|online|distance|virtual|fern|aus der ferne|remoto|da remoto|à distance|distanciel)$/i;
const IN_PERSON =
  /^(?:in[- ]?person|on[- ]?site|present|studio|local|vor ort|persönlich|anwesend|in presenza|di persona|présentiel|sur place|en personne)$/i;

function readName(row: Row): string {
  const [surname, first] = [row.text('surname'), row.text('firstName')];
  if (row.text('name') === '' && surname + first !== '') return joinName(first, surname);
  return readPersonName(readRequired(row, 'name', 200));
}

function readAttendance(row: Row): StaffDraft['attendance'] {
  const text = row.text('attendance');
  if (text === '') return null;
  if (REMOTE.test(text)) return 'remote';
  if (!IN_PERSON.test(text)) {
    row.error('attendance', 'IMPORT.UNKNOWN_ATTENDANCE', `"${text}" is neither in person nor remote.`, {
      was: text,
    });
  }
  return 'in-person';
}

function read(row: Row): StaffDraft {
  return {
    name: readName(row),
    role: readRequired(row, 'role', 60),
    base: readShort(row, 'base', 200),
    zone: readZoneCell(row, 'zone'),
    attendance: readAttendance(row),
    required: readYesNo(row, 'required'),
    travel: readTravel(row, 'travel'),
    email: readEmail(row, 'email'),
    phone: readPhone(row, 'phone'),
    notes: readNotes(row, 'notes'),
  };
}

/** Composer, conductor, engineer …: `Name,Role,Base,Zone,Attendance,Required,Travel`. */
export const staff: Kind<Field, StaffDraft> = {
  columns: [
    {
      field: 'name',
      names: `staff, staff member, ${namesOf('name')}`,
      about: 'The person.',
      example: 'Lorne Example',
    },
    {
      field: 'surname',
      names: namesOf('surname'),
      about: 'The family name, where names are in two columns.',
      example: 'Example',
    },
    { field: 'firstName', names: namesOf('firstName'), about: 'The given name.', example: 'Lorne' },
    {
      field: 'role',
      names:
        'job, position, function, title, rolle, funktion, aufgabe, ruolo, funzione, mansione, rôle, fonction, poste',
      about: 'composer, conductor, engineer …',
      example: 'conductor',
    },
    {
      field: 'base',
      names: `base location, base city, ${namesOf('city')}, ${namesOf('location')}`,
      about: 'Location the person is based in: its slug or name.',
      example: 'london',
    },
    zoneColumn,
    {
      field: 'attendance',
      names:
        'attends, presence, in person or remote, anwesenheit, teilnahme, presenza, présence, participation',
      about: 'in person or remote.',
      example: 'remote',
    },
    {
      field: 'required',
      names:
        'needed, mandatory, must attend, erforderlich, notwendig, pflicht, necessario, obbligatorio, requis, obligatoire',
      about: 'Whether every session needs the person: yes or no.',
      example: 'yes',
    },
    {
      field: 'travel',
      names:
        'travel times, travel time, travel minutes, reisezeit, reisezeiten, viaggio, tempi di viaggio, trajet, temps de trajet',
      about: 'Door-to-door times from the base, or between two places.',
      example: 'Rome: 180; Venice to Vienna: 4h30',
      many: true,
    },
    emailColumn,
    phoneColumn,
    notesColumn,
  ],
  needs: [['name', 'surname'], ['role']],
  prepare: () => accepted({ read }),
};
