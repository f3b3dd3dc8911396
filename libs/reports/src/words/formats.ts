/** How dates, times, numbers and money are written in one locale. */
export interface Formats {
  /** `YYYY-MM-DD` → `14 Mar 2023`. */
  readonly date: (date: string) => string;
  /** `YYYY-MM-DD` → `Tuesday, 14 March 2023`. */
  readonly longDate: (date: string) => string;
  /** `HH:mm` → `14:30`, `2:30 PM`. */
  readonly time: (time: string) => string;
  readonly number: (value: number) => string;
  /** Minor units → `EUR 1,234.50`. */
  readonly money: (minor: number, currency: string) => string;
}

const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

function made(locale: string): Formats {
  const utc = { timeZone: 'UTC' } as const;
  const short = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'short', year: 'numeric' });
  const long = new Intl.DateTimeFormat(locale, { ...utc, dateStyle: 'full' });
  const clock = new Intl.DateTimeFormat(locale, { ...utc, hour: '2-digit', minute: '2-digit' });
  const number = new Intl.NumberFormat(locale);
  return {
    date: (date) => short.format(noon(date)),
    longDate: (date) => long.format(noon(date)),
    time: (time) => clock.format(new Date(`2000-01-01T${time}:00Z`)),
    number: (value) => number.format(value),
    money: (minor, currency) => {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' });
      return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
    },
  };
}

const KNOWN = new Map<string, Formats>();

/** The formats of a locale, BCP 47. */
export function formatsIn(locale: string): Formats {
  const known = KNOWN.get(locale) ?? made(locale);
  KNOWN.set(locale, known);
  return known;
}
