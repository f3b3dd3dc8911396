import { calendarOf, readZone } from '#clock';
import { readCurrencyCell } from '../cells/amounts.js';
import { readCountry } from '../cells/country.js';
import { readNotes, readRequired, readShort } from '../cells/short-text.js';
import { readZoneCell } from '../cells/zone.js';
import { accepted } from '../outcome.js';
import { type RowReading } from '../table/row-reading.js';
import { countries, currenciesElsewhere, usualAgreements } from './data/countries.js';
import { currencyColumn, notesColumn, zoneColumn } from './data/shared-columns.js';
import { type LocationDraft } from './drafts.js';
import { type Kind } from './kind.js';

type Field = 'slug' | 'name' | 'country' | 'zone' | 'holidayCalendar' | 'agreement' | 'currency' | 'notes';
type Row = RowReading<Field>;

/** `Sankt Pölten` → `sankt-poelten` */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

function readSlug(row: Row, name: string): string {
  const text = row.text('slug');
  const slug = slugOf(text === '' ? name : text);
  if (slug === '')
    row.error('slug', 'IMPORT.NO_SLUG', 'Give a slug of letters a to z and digits.', { was: name });
  else if (text !== '' && slug !== text) {
    row.info('slug', 'IMPORT.CHANGED_SLUG', 'A slug has lower-case letters, digits and hyphens.', {
      was: text,
      became: slug,
    });
  }
  return slug;
}

function readCountryCell(row: Row): string {
  const text = readRequired(row, 'country', 60);
  const country = readCountry(text);
  if (country === undefined && text !== '') {
    row.error('country', 'IMPORT.UNKNOWN_COUNTRY', `"${text}" is not a country like IT or Italy.`, {
      was: text,
    });
  }
  return country ?? '';
}

/** What the country tells where the row does not; reported, and an error where it tells nothing either. */
function guessed(row: Row, field: Field, value: string | undefined, from: string, what: string): string {
  if (value === undefined) {
    if (!row.failed)
      row.error(field, 'IMPORT.MISSING_VALUE', `The row gives no ${what}, and ${from} does not tell it.`);
    return '';
  }
  const message = `The ${what} is not given: a new location gets that of ${from}.`;
  row.info(field, 'IMPORT.GUESSED_VALUE', message, { became: value });
  return value;
}

function usualZone(name: string, country: string): string | undefined {
  const ofCountry = countries[country]?.[1];
  if (ofCountry === undefined) return undefined;
  const own = readZone(`${ofCountry.split('/')[0]}/${name.replaceAll(' ', '_')}`);
  return own.ok ? own.value : ofCountry;
}

function readZoneOf(row: Row, name: string, country: string): string {
  const zone = readZoneCell(row, 'zone');
  if (zone !== null || row.text('zone') !== '') return zone ?? '';
  return guessed(row, 'zone', usualZone(name, country), country, 'time zone');
}

function readAgreement(row: Row, country: string): string | null {
  const agreement = readShort(row, 'agreement', 60);
  const usual = usualAgreements[country];
  if (agreement !== null || usual === undefined) return agreement;
  return guessed(row, 'agreement', usual, country, 'agreement');
}

function readCalendar(row: Row, country: string): string {
  const text = row.text('holidayCalendar');
  if (text === '') return country;
  const calendar = calendarOf(text);
  if (calendar.ok) return calendar.value.code;
  row.error('holidayCalendar', calendar.code, calendar.message, { was: text });
  return '';
}

const ASSUMABLE = ['zone', 'holidayCalendar', 'agreement', 'currency'] as const;

function read(row: Row): LocationDraft {
  const name = readRequired(row, 'name', 200);
  const country = readCountryCell(row);
  const currency = readCurrencyCell(row, 'currency');
  const usual = countries[country]?.[0] ?? currenciesElsewhere[country];
  return {
    slug: readSlug(row, name),
    name,
    country,
    zone: readZoneOf(row, name, country),
    holidayCalendar: readCalendar(row, country),
    agreement: readAgreement(row, country),
    currency: currency ?? guessed(row, 'currency', usual, country, 'currency'),
    notes: readNotes(row, 'notes'),
    assumed: ASSUMABLE.filter((field) => row.text(field) === ''),
  };
}

/** Recording cities: `Name,Country,Zone,Holiday calendar,Agreement,Currency`. */
export const locations: Kind<Field, LocationDraft> = {
  columns: [
    {
      field: 'name',
      names:
        'location, city, recording city, town, place, standort, stadt, ort, città, luogo, sede, ville, lieu, nom, nome',
      about: 'The recording city.',
      example: 'Venice',
    },
    {
      field: 'slug',
      names: 'id, code, key, short name, kürzel, codice',
      about: 'Short name in paths; made of the name unless given.',
      example: 'venice',
    },
    {
      field: 'country',
      names: 'nation, state, land, staat, paese, nazione, pays',
      about: 'ISO 3166 code or name.',
      example: 'IT',
    },
    zoneColumn,
    {
      field: 'holidayCalendar',
      names:
        'calendar, holidays, public holidays, feiertage, feiertagskalender, calendario, festività, calendrier, jours fériés',
      about: 'Country, or country and region, whose holidays hold; the country unless given.',
      example: 'IT-VE',
    },
    {
      field: 'agreement',
      names:
        'union agreement, agreement in force, rules, vertrag, tarifvertrag, vereinbarung, accordo, contratto, convention, accord',
      about: 'Id of the agreement in force; the one usual in the country unless given.',
      example: 'italy-turno',
    },
    currencyColumn,
    notesColumn,
  ],
  needs: [['name'], ['country']],
  prepare: () => accepted({ read }),
};
