import { type Fault } from '../../result.js';

/** A number with a form of its own, as it is kept; null where there is none. What is wrong with it stands beside. */
export function identifier(
  text: string | null,
  read: (text: string) => string | null,
  { field, code, like }: { readonly field: string; readonly code: string; readonly like: string },
): { readonly value: string | null; readonly faults: readonly Fault[] } {
  const value = text === null ? null : read(text);
  if (text === null || value !== null) return { value, faults: [] };
  const message = `"${text}" is not valid: its form or its check digit is wrong (one like ${like} is expected).`;
  return { value, faults: [{ pointer: `/${field}`, code, message }] };
}
