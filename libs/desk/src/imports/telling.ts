import { type ColumnUse } from '#rosters';

/** How fields and ids of records are told to the person whose file it is. */
export interface Telling {
  /** The header of the column that gives a field; the field's own name where the file has none. */
  readonly columnOf: (field: string) => string;
  /** A text in which ids are replaced by what they are called. */
  readonly named: (text: string) => string;
}

/** Fields of records that a file knows by another name. */
const IN_FILES: Readonly<Record<string, readonly string[]>> = {
  locationId: ['location'],
  locationIds: ['locations', 'location'],
  baseLocationId: ['base', 'location'],
  available: ['availableFrom', 'availableUntil'],
  rateMinor: ['rate'],
  feeMinor: ['fee', 'rate'],
  hireMinor: ['hire'],
  travelMinutes: ['travel'],
  number: ['number', 'cue'],
  label: ['label', 'version'],
  seconds: ['length', 'versionLength', 'out'],
  versionId: ['version', 'cue'],
  localStart: ['from', 'date'],
  localEnd: ['until', 'endTime', 'hours', 'date'],
};

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** `nameOf` says what an id stands for; undefined: nobody knows. */
export function tellingOf(
  columns: readonly ColumnUse[],
  nameOf: (id: string) => string | undefined,
): Telling {
  const headers = new Map(
    columns.flatMap(({ use, header }) => (typeof use === 'object' ? [[use.field, header] as const] : [])),
  );
  return {
    columnOf: (field) => {
      const known = [field, ...(IN_FILES[field] ?? [])].find((name) => headers.has(name));
      return headers.get(known ?? field) ?? IN_FILES[field]?.[0] ?? field;
    },
    named: (text) => text.replace(ID, (id) => nameOf(id) ?? id),
  };
}
