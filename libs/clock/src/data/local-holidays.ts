/** A day on which a town or region stops although its country's law does not say so, or a name people there use. */
export interface LocalHoliday {
  readonly name: string;
  /** A month and day (`--11-21`), days counted from Easter Sunday, or the nth weekday (1 = Monday) of a month. */
  readonly on:
    | { readonly monthDay: string }
    | { readonly easterPlus: number }
    | { readonly nth: number; readonly weekday: number; readonly month: number };
  readonly source: string;
}

/** A calendar that the holiday tables do not have under this code: the code there and what is added here. */
interface LocalCalendar {
  readonly basedOn: string;
  readonly name: string;
  readonly holidays: readonly LocalHoliday[];
}

const FASNACHT =
  'Basel: "Morgestraich" on the Monday after Ash Wednesday (Easter -41) opens the three days of Fasnacht';

/**
 * Codes follow ISO 3166-2, for the cities in which film scores are recorded. `basedOn` is the code in the holiday
 * tables; they list Italy's national holidays only, so a town's patron is added here.
 */
export const LOCAL_CALENDARS: Readonly<Record<string, LocalCalendar>> = {
  'AT-9': { basedOn: 'AT-9', name: 'Vienna', holidays: [] },
  'CH-BS': {
    basedOn: 'CH-BS',
    name: 'Basel',
    holidays: [
      { name: 'Basler Fasnacht (Morgestraich)', on: { easterPlus: -41 }, source: FASNACHT },
      { name: 'Basler Fasnacht', on: { easterPlus: -40 }, source: FASNACHT },
      { name: 'Basler Fasnacht', on: { easterPlus: -39 }, source: FASNACHT },
    ],
  },
  'CZ-10': { basedOn: 'CZ', name: 'Prague', holidays: [] },
  'GB-LND': { basedOn: 'GB-ENG', name: 'London', holidays: [] },
  'HU-BU': { basedOn: 'HU', name: 'Budapest', holidays: [] },
  'IT-BO': {
    basedOn: 'IT',
    name: 'Bologna',
    holidays: [{ name: 'San Petronio', on: { monthDay: '--10-04' }, source: 'patron of Bologna' }],
  },
  'IT-MI': {
    basedOn: 'IT',
    name: 'Milan',
    holidays: [{ name: "Sant'Ambrogio", on: { monthDay: '--12-07' }, source: 'patron of Milan' }],
  },
  'IT-RM': {
    basedOn: 'IT',
    name: 'Rome',
    holidays: [{ name: 'Santi Pietro e Paolo', on: { monthDay: '--06-29' }, source: 'patrons of Rome' }],
  },
  'IT-VE': {
    basedOn: 'IT',
    name: 'Venice',
    holidays: [
      { name: 'San Marco', on: { monthDay: '--04-25' }, source: 'patron of Venice, on Liberation Day' },
      { name: 'Festa del Redentore', on: { nth: 3, weekday: 7, month: 7 }, source: 'third Sunday of July' },
      { name: 'Madonna della Salute', on: { monthDay: '--11-21' }, source: 'Venice, since 1631' },
    ],
  },
  'MK-85': { basedOn: 'MK', name: 'Skopje', holidays: [] },
};

/** Added in every calendar of a country. */
export const COUNTRY_HOLIDAYS: Readonly<Record<string, readonly LocalHoliday[]>> = {
  IT: [
    {
      name: 'Ferragosto',
      on: { monthDay: '--08-15' },
      source: 'the name by which Italy closes on 15 August',
    },
  ],
};
