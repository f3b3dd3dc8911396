import { shippedBook } from '#agreements';
import { type Fault } from '../../result.js';

/** An agreement is named by its id in the dated table: `AGREEMENT.UNKNOWN`. */
export function agreementFaults(id: string): readonly Fault[] {
  const choices = shippedBook.agreements.map((one) => one.id);
  if (choices.includes(id)) return [];
  const message = `There is no agreement "${id}".`;
  return [{ pointer: '/agreement', code: 'AGREEMENT.UNKNOWN', message, choices }];
}
