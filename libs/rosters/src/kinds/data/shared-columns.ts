import { type Column } from '../../columns/column.js';
import { rosterColumns } from './roster-columns.js';

const names = new Map(rosterColumns.map((column) => [column.field as string, column.names]));

/** The headers a roster's column is known by, for the same column of another kind. */
export const namesOf = (field: (typeof rosterColumns)[number]['field']): string => names.get(field) ?? '';

export const notesColumn: Column<'notes'> = {
  field: 'notes',
  names: namesOf('notes'),
  about: 'Anything else; columns that are not known are added to it.',
  example: 'ask first',
  many: true,
};

export const emailColumn: Column<'email'> = {
  field: 'email',
  names: namesOf('email'),
  about: 'E-mail address.',
  example: 'office@example.org',
};

export const phoneColumn: Column<'phone'> = {
  field: 'phone',
  names: namesOf('phone'),
  about: 'Phone number, as text.',
  example: '+39 041 555 0101',
};

export const zoneColumn: Column<'zone'> = {
  field: 'zone',
  names: namesOf('zone'),
  about: 'IANA time zone.',
  example: 'Europe/Rome',
};

export const currencyColumn: Column<'currency'> = {
  field: 'currency',
  names: namesOf('currency'),
  about: 'ISO 4217 code or sign.',
  example: 'EUR',
};

export const locationColumn: Column<'location'> = {
  field: 'location',
  names:
    'home location, recording location, city, town, standort, ort, stadt, sede, città, luogo, lieu, ville, site, recording city',
  about: 'Recording location: its slug or name.',
  example: 'venice',
};

/** When: days, hours of each day, weekdays. */
export const windowColumns: readonly Column<
  'date' | 'from' | 'until' | 'startTime' | 'endTime' | 'hours' | 'weekdays'
>[] = [
  {
    field: 'date',
    names: 'day, on, datum, tag, data, giorno, jour',
    about: 'A single day.',
    example: '2023-03-14',
  },
  {
    field: 'from',
    names: `available from, start, begin, begins, starts, starting, first day, beginn, anfang, inizio, début, debut, available, busy from, local start, ${namesOf('availableFrom')}`,
    about: 'First day, or moment with a time of day.',
    example: '2023-03-14 09:00',
  },
  {
    field: 'until',
    names: `available until, end, ends, ending, last day, ende, fine, fin, busy until, local end, ${namesOf('availableUntil')}`,
    about: 'Last day (included), or moment.',
    example: '2023-03-14 22:00',
  },
  {
    field: 'startTime',
    names:
      'start time, from time, time from, opens, beginnzeit, uhrzeit von, ora inizio, dalle, heure de début, ouverture',
    about: 'Time of day from which, each day.',
    example: '09:00',
  },
  {
    field: 'endTime',
    names:
      'end time, until time, to time, time to, time until, closes, endzeit, uhrzeit bis, ora fine, alle, heure de fin, fermeture',
    about: 'Time of day until which, each day.',
    example: '22:00',
  },
  {
    field: 'hours',
    names:
      'daily hours, opening hours, time, times, uhrzeit, uhrzeiten, öffnungszeiten, orario, orari, horaires, heures',
    about: 'Hours of each day.',
    example: '09:00-22:00',
  },
  {
    field: 'weekdays',
    names:
      'days, days of week, week days, weekday, wochentage, wochentag, giorni, giorni della settimana, jours, jours de la semaine',
    about: 'Weekdays it holds for; all unless said.',
    example: 'Mon-Fri',
  },
];
