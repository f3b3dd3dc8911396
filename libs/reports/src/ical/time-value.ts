import { resolveWallTime, wallTimeAt } from '#clock';

const compact = (iso: string): string => iso.replaceAll(/[-:]/g, '').slice(0, 15);

/** An instant in UTC: `20230314T090000Z`. */
export const utcValue = (instant: string | number): string => `${compact(new Date(instant).toISOString())}Z`;

/** A wall time without a zone, from ms on a clock that is `offset` minutes ahead of UTC: `20230326T020000`. */
export const wallValue = (ms: number, offset: number): string =>
  compact(new Date(ms + offset * 60_000).toISOString());

const UTC_ZONES: ReadonlySet<string> = new Set(['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT']);

export const isUtc = (zone: string): boolean => UTC_ZONES.has(zone);

/**
 * A property's instant on the clocks of a zone: `DTSTART;TZID=Europe/Vienna:20230314T100000`. In the hour that the clocks
 * show twice a wall time names two instants, so it is told in UTC.
 */
export function zoned(property: string, instant: string, zone: string): string {
  if (isUtc(zone)) return `${property}:${utcValue(instant)}`;
  const { local } = wallTimeAt(Date.parse(instant), zone);
  if (!resolveWallTime(local, zone).ok) return `${property}:${utcValue(instant)}`;
  return `${property};TZID=${zone}:${compact(`${local}:00`)}`;
}
