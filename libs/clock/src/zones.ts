import { IANAZone } from 'luxon';
import { accepted, refused, type ClockResult } from './result.js';

/** `Region/City`, `Region/Country/City`, with the punctuation IANA uses. */
const REGION_AND_CITY = /^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+$/;

const listed = new Map(Intl.supportedValuesOf('timeZone').map((name) => [name.toLowerCase(), name]));
const readings = new Map<string, string | null>();

/**
 * Reads the name of an IANA zone, such as `Europe/Vienna`.
 *
 * Accepted: `Region/City` names the platform's time zone data knows, in any case, links included
 * (`Asia/Kolkata` and `Asia/Calcutta`, `US/Pacific`): a link has the same rules as its target, and the spelling that
 * was agreed with the studio is kept. `UTC` is accepted for what is shown in UTC.
 * Refused (`CLOCK.UNKNOWN_ZONE`): `local`, `UTC+2`, `+02:00`, and one-word names (`CET`, `EST`, `Japan`): they name the
 * machine, an offset without DST rules, or an abbreviation that several zones share.
 */
export function readZone(text: string): ClockResult<string> {
  const wanted = text.trim();
  const known = readings.get(wanted);
  const name = known === undefined ? lookUp(wanted) : known;
  if (known === undefined && readings.size < 10_000) readings.set(wanted, name);
  return name === null ? refused('CLOCK.UNKNOWN_ZONE', unknown(wanted)) : accepted(name);
}

/** Whether `text` names a zone that `readZone` accepts. */
export const isZone = (text: string): boolean => readZone(text).ok;

function lookUp(wanted: string): string | null {
  if (/^utc$/i.test(wanted)) return 'UTC';
  if (!REGION_AND_CITY.test(wanted)) return null;
  const spelled = listed.get(wanted.toLowerCase());
  if (spelled !== undefined) return spelled;
  return IANAZone.isValidZone(wanted) ? wanted : null;
}

function unknown(wanted: string): string {
  const near = zonesLike(wanted);
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  return `"${wanted}" is not an IANA time zone such as Europe/Vienna.${hint}`;
}

/** Zones whose city is the last word typed, for `Vienna`, `Europe/vienna ` or `Italy/Rome`. */
function zonesLike(wanted: string): readonly string[] {
  const city = (wanted.split('/').at(-1) ?? '').trim().toLowerCase().replaceAll(' ', '_');
  if (city === '') return [];
  return [...listed].filter(([name]) => name.endsWith(`/${city}`)).map(([, name]) => name);
}
