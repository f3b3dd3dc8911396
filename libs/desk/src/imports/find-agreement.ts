import { type Agreement } from '#agreements';
import { nameKey } from '../model/person-key.js';
import { didYouMean } from './nearest.js';
import { type RowFault } from './row-fault.js';

/** The id of an agreement named by id or name; undefined where there is none. */
export function findAgreement(agreements: readonly Agreement[], text: string): string | undefined {
  const key = nameKey(text);
  return agreements.find(({ id, name }) => nameKey(id) === key || nameKey(name) === key)?.id;
}

/** The fault of a row that names an agreement there is not. */
export function unknownAgreement(agreements: readonly Agreement[], text: string): RowFault {
  const ids = agreements.map(({ id }) => id);
  const near = didYouMean(text, ids) || ` They are: ${ids.join(', ')}.`;
  return {
    field: 'agreement',
    code: 'IMPORT.UNKNOWN_AGREEMENT',
    message: `There is no agreement "${text}".${near}`,
  };
}
