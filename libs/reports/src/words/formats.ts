/** How dates, times, numbers and money are written in one locale. */
export interface Formats {
  /** `YYYY-MM-DD` → `14 Mar 2023`. */
  readonly date: (date: string) => string;
  /** `YYYY-MM-DD` → `Tue, 14 Mar 2023`. */
  readonly weekdayDate: (date: string) => string;
  /** `YYYY-MM-DD` → `Tuesday, 14 March 2023`. */
  readonly longDate: (date: string) => string;
  /** `YYYY-MM-DD` → `14`, `Mar`, `2023`: its parts, for the axes of charts. */
  readonly day: (date: string) => string;
  readonly month: (date: string) => string;
  readonly year: (date: string) => string;
  /** `HH:mm` → `14:30`, `2:30 PM`. */
  readonly time: (time: string) => string;
  readonly number: (value: number) => string;
  /** 0 … 1 → `17.9%`. */
  readonly share: (value: number) => string;
  /** Seconds of music → `3:07`, `1,151:00`. */
  readonly duration: (seconds: number) => string;
  /** Minor units → `EUR 1,234.50`. */
  readonly money: (minor: number, currency: string) => string;
  /** Minor units → `EUR 1,235`: to the unit. */
  readonly wholeMoney: (minor: number, currency: string) => string;
  /** Minor units → `1,234.50`, where a heading names the currency. */
  readonly amount: (minor: number, currency: string) => string;
}

const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

function made(locale: string): Formats {
  const utc = { timeZone: 'UTC' } as const;
  const day = { ...utc, day: 'numeric', month: 'short', year: 'numeric' } as const;
  const short = new Intl.DateTimeFormat(locale, day);
  const weekday = new Intl.DateTimeFormat(locale, { ...day, weekday: 'short' });
  const long = new Intl.DateTimeFormat(locale, { ...utc, dateStyle: 'full' });
  const clock = clockIn(locale);
  const number = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    date: (date) => short.format(noon(date)),
    weekdayDate: (date) => weekday.format(noon(date)),
    longDate: (date) => long.format(noon(date)),
    ...partsOfDates(locale),
    time: (time) => clock.format(new Date(`2000-01-01T${time}:00Z`)),
    number: (value) => number.format(value),
    share: (value) => share.format(value),
    duration: (seconds) => {
      const whole = Math.round(Math.abs(seconds));
      const sign = seconds < 0 ? '−' : '';
      return `${sign}${number.format(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
    },
    money: moneyIn(locale, {}),
    wholeMoney: moneyIn(locale, { maximumFractionDigits: 0 }),
    amount: (minor, currency) => {
      const { digits, plain } = amountsIn(locale, currency);
      return plain.format(minor / 10 ** digits);
    },
  };
}

/** `09:05`, but `9:05 AM`: hours of half a day bear no nought. */
function clockIn(locale: string): Intl.DateTimeFormat {
  const time = { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' } as const;
  const clock = new Intl.DateTimeFormat(locale, time);
  return clock.resolvedOptions().hour12 === true
    ? new Intl.DateTimeFormat(locale, { ...time, hour: 'numeric' })
    : clock;
}

function partsOfDates(locale: string): Pick<Formats, 'day' | 'month' | 'year'> {
  const part = (options: Intl.DateTimeFormatOptions): ((date: string) => string) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (date) => format.format(noon(date));
  };
  return { day: part({ day: 'numeric' }), month: part({ month: 'short' }), year: part({ year: 'numeric' }) };
}

/** Decimals of a currency, and numbers with so many. Formats are dear to make: each is made once. */
const AMOUNTS = new Map<string, { readonly digits: number; readonly plain: Intl.NumberFormat }>();

function amountsIn(
  locale: string,
  currency: string,
): { readonly digits: number; readonly plain: Intl.NumberFormat } {
  const key = `${locale} ${currency}`;
  const known = AMOUNTS.get(key);
  if (known !== undefined) return known;
  const digits =
    new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
    2;
  const plain = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const made = { digits, plain };
  AMOUNTS.set(key, made);
  return made;
}

function moneyIn(locale: string, options: Intl.NumberFormatOptions): Formats['money'] {
  const formats = new Map<string, Intl.NumberFormat>();
  return (minor, currency) => {
    const style = { style: 'currency', currency, currencyDisplay: 'code', ...options } as const;
    const format = formats.get(currency) ?? new Intl.NumberFormat(locale, style);
    formats.set(currency, format);
    return format.format(minor / 10 ** amountsIn(locale, currency).digits);
  };
}

const KNOWN = new Map<string, Formats>();

/** The formats of a locale, BCP 47. */
export function formatsIn(locale: string): Formats {
  const known = KNOWN.get(locale) ?? made(locale);
  KNOWN.set(locale, known);
  return known;
}
