/** What goes without saying about a country where films are scored: its zone (where it has one), money and agreement. */
export interface CountryHabits {
  readonly zone?: string;
  readonly currency: string;
  /** The agreement usual for film; none where nothing usual is known. */
  readonly agreement?: string;
}

export const countries: Readonly<Record<string, CountryHabits>> = {
  AT: { zone: 'Europe/Vienna', currency: 'EUR', agreement: 'buy-out-vienna' },
  AU: { currency: 'AUD' },
  BE: { zone: 'Europe/Brussels', currency: 'EUR' },
  BG: { zone: 'Europe/Sofia', currency: 'EUR' },
  CA: { currency: 'CAD', agreement: 'afm-film' },
  CH: { zone: 'Europe/Zurich', currency: 'CHF', agreement: 'smv' },
  CZ: { zone: 'Europe/Prague', currency: 'CZK', agreement: 'buy-out-prague' },
  DE: { zone: 'Europe/Berlin', currency: 'EUR' },
  FR: { zone: 'Europe/Paris', currency: 'EUR' },
  GB: { zone: 'Europe/London', currency: 'GBP', agreement: 'mu-pact' },
  HU: { zone: 'Europe/Budapest', currency: 'HUF', agreement: 'buy-out-budapest' },
  IE: { zone: 'Europe/Dublin', currency: 'EUR' },
  IT: { zone: 'Europe/Rome', currency: 'EUR', agreement: 'italy-turno' },
  JP: { zone: 'Asia/Tokyo', currency: 'JPY' },
  MK: { zone: 'Europe/Skopje', currency: 'MKD', agreement: 'buy-out-skopje' },
  NL: { zone: 'Europe/Amsterdam', currency: 'EUR' },
  PL: { zone: 'Europe/Warsaw', currency: 'PLN' },
  SK: { zone: 'Europe/Bratislava', currency: 'EUR' },
  US: { currency: 'USD', agreement: 'afm-film' },
};

/** Cities that are known by name. */
export const cities: Readonly<Record<string, { readonly country: string; readonly zone?: string }>> = {
  basel: { country: 'CH' },
  berlin: { country: 'DE' },
  bratislava: { country: 'SK' },
  budapest: { country: 'HU' },
  london: { country: 'GB' },
  'los-angeles': { country: 'US', zone: 'America/Los_Angeles' },
  munich: { country: 'DE' },
  nashville: { country: 'US', zone: 'America/Chicago' },
  'new-york': { country: 'US', zone: 'America/New_York' },
  paris: { country: 'FR' },
  prague: { country: 'CZ' },
  rome: { country: 'IT' },
  skopje: { country: 'MK' },
  sofia: { country: 'BG' },
  sydney: { country: 'AU', zone: 'Australia/Sydney' },
  venice: { country: 'IT' },
  vienna: { country: 'AT' },
  zurich: { country: 'CH' },
};
