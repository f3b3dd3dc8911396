import { identifier, type IdentifierField } from '../../records/rules/identifier.js';
import { type RowFault } from '../row-fault.js';

/** A number that a row gives, as it is kept, or what is wrong with it. */
export function rowIdentifier(
  field: IdentifierField,
  text: string | null,
): { readonly value: string | null } | RowFault {
  const { value, faults } = identifier(field, text);
  const [wrong] = faults;
  return wrong === undefined ? { value } : { field, code: wrong.code, message: wrong.message };
}
