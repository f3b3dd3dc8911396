import { addDays, localDateAt } from '#clock';
import { cities, countries } from './data/countries.js';

export type Given = Readonly<Record<string, unknown>>;

/** Works out what goes without saying, so that a record can be made in a few words; what is given is never changed. */
export interface Derivation {
  /** Fields that may be left out because of it. */
  readonly fields: readonly string[];
  readonly complete: (given: Given, now: number) => Given;
}

/** `Dead Reckoning: Part One` → `dead-reckoning-part-one` */
const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');

const nameOf = (slug: string): string =>
  slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const withoutGaps = (given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/** A city that is known by name says its country, a country its zone, currency, holidays and usual agreement. */
const location: Derivation = {
  fields: ['slug', 'name', 'country', 'zone', 'holidayCalendar', 'agreement', 'currency'],
  complete: (given) => {
    const slug = text(given.slug) ?? slugOf(text(given.name) ?? '');
    const city = cities[slug];
    const country = text(given.country) ?? city?.country;
    const habits = country === undefined ? undefined : countries[country];
    return {
      slug: slug === '' ? undefined : slug,
      name: slug === '' ? undefined : nameOf(slug),
      country,
      zone: city?.zone ?? habits?.zone,
      holidayCalendar: slug === 'basel' ? 'CH-BS' : country,
      agreement: habits?.agreement,
      currency: habits?.currency,
      ...withoutGaps(given),
    };
  },
};

/** Days that a production may be recorded in, from today on, unless it says so. */
const WINDOW_DAYS = 365;

const production: Derivation = {
  fields: ['slug', 'title', 'homeZone', 'currency', 'planningFrom', 'planningTo'],
  complete: (given, now) => {
    const homeZone = text(given.homeZone) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const from = text(given.planningFrom) ?? localDateAt(now, 'UTC');
    const slug = text(given.slug) ?? slugOf(text(given.title) ?? '');
    const country = Object.values(countries).find(({ zone }) => zone === homeZone);
    return {
      slug: slug === '' ? undefined : slug,
      title: slug === '' ? undefined : nameOf(slug),
      homeZone,
      currency: country?.currency ?? 'EUR',
      planningFrom: from,
      planningTo: isDate(from) ? addDays(from, WINDOW_DAYS) : undefined,
      ...withoutGaps(given),
    };
  },
};

const isDate = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

const nothing: Derivation = { fields: [], complete: (given) => given };

/** What goes without saying about records of a kind. */
export const derivationFor = (kindName: string): Derivation =>
  kindName === 'location' ? location : kindName === 'production' ? production : nothing;
