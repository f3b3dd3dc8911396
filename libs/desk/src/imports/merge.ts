/** One field that a file changed: what it was and what it became, as a person reads it. */
export interface FieldChange {
  readonly field: string;
  readonly was: string;
  readonly became: string;
}

interface Merged<T> {
  readonly value: T;
  readonly changes: readonly FieldChange[];
}

/** Whether a cell said nothing. An empty cell leaves what is there. */
export const isBlank = (value: unknown): boolean =>
  value == null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** Whether two values of a field are the same; the order of an object's keys does not count, that of a list does. */
const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && typeof other === 'object' && stable(one) === stable(other));

/** Puts what a row says over what is there: values that are not blank win, blank ones leave the field alone. */
export function merge<T extends object>(current: T, incoming: Partial<T>): Merged<T> {
  const changes: FieldChange[] = [];
  const value = { ...current };
  for (const field of Object.keys(incoming) as (keyof T & string)[]) {
    const became = incoming[field];
    if (became === undefined || isBlank(became) || sameValue(current[field], became)) continue;
    value[field] = became;
    changes.push({ field, was: shown(current[field]), became: shown(became) });
  }
  return { value: changes.length === 0 ? current : value, changes };
}

/** What stays of a row when its blank cells are left out. */
export function withoutBlanks<T extends object>(row: T): Filled<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => !isBlank(value))) as Filled<T>;
}

type Filled<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** A value as one line of text. */
function shown(value: unknown): string {
  if (value == null) return '';
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value);
  return Object.values(value).map(shown).join(' ');
}

const stable = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
