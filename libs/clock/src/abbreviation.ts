import { offsetText } from './local-time.js';
import { offsetMsAt } from './offsets.js';

/** Each variety of English knows the abbreviations of its own part of the world: CET, PST, AEST, IST, NZST, NST, SAST. */
const ENGLISHES = ['en-GB', 'en-US', 'en-AU', 'en-IN', 'en-NZ', 'en-CA', 'en-ZA'];
const formats = new Map<string, readonly Intl.DateTimeFormat[]>();
const known = new Map<string, string>();

/** What people there call the time of an instant: `CET`, `CEST`, `BST`, `PDT`; `UTC+09:00` where no short name is usual. */
export function zoneAbbreviation(epochMs: number, zone: string): string {
  if (zone === 'UTC') return 'UTC';
  const offsetMs = offsetMsAt(zone, epochMs);
  const key = `${zone} ${offsetMs} ${new Date(epochMs).getUTCFullYear()}`;
  let name = known.get(key);
  if (name === undefined) known.set(key, (name = usualName(epochMs, zone) ?? `UTC${offsetText(offsetMs)}`));
  return name;
}

function usualName(epochMs: number, zone: string): string | undefined {
  return formatsOf(zone)
    .map((format) => format.formatToParts(epochMs).find((part) => part.type === 'timeZoneName')?.value ?? '')
    .find((name) => /^[A-Z]{3,5}$/.test(name));
}

function formatsOf(zone: string): readonly Intl.DateTimeFormat[] {
  let made = formats.get(zone);
  if (made === undefined) {
    made = ENGLISHES.map(
      (locale) => new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }),
    );
    formats.set(zone, made);
  }
  return made;
}
