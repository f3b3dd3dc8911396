import { readIpi, readIsrc, readIswc } from '#reports';
import { type Fault } from '../../result.js';

/** Fields that hold a number with a form of its own: how it is read, and what is said of one that is none. */
const IDENTIFIERS = {
  ipi: { read: readIpi, code: 'CREDIT.BAD_IPI', like: '00014107338' },
  iswc: { read: readIswc, code: 'CUE.BAD_ISWC', like: 'T-034.524.680-1' },
  isrc: { read: readIsrc, code: 'CUE_VERSION.BAD_ISRC', like: 'GBAYE6900521' },
} as const;
export type IdentifierField = keyof typeof IDENTIFIERS;

/** A number with a form of its own, as it is kept; null where there is none. What is wrong with it stands beside. */
export function identifier(
  field: IdentifierField,
  text: string | null,
): { readonly value: string | null; readonly faults: readonly Fault[] } {
  const { read, code, like } = IDENTIFIERS[field];
  const value = text === null ? null : read(text);
  if (text === null || value !== null) return { value, faults: [] };
  const message = `"${text}" is not valid: its form or its check digit is wrong (one like ${like} is expected).`;
  return { value, faults: [{ pointer: `/${field}`, code, message }] };
}
