import { readZone } from '#clock';
import { type RowReading } from '../table/row-reading.js';

/** The zone of a cell, checked; "" gives null. Unknown ones fail with those that are near. */
export function readZoneCell<F extends string>(row: RowReading<F>, field: F): string | null {
  const text = row.text(field);
  if (text === '') return null;
  const zone = readZone(text);
  if (zone.ok) return zone.value;
  row.error(field, zone.code, zone.message, { was: text });
  return null;
}
