import { agreementsFor } from '../../agreements/agreements-for.js';
import { type Books } from '../../ports/store.js';
import { type Fault } from '../../result.js';

/** An agreement is named by its id, a shipped one's or one's own: `AGREEMENT.UNKNOWN`. */
export async function agreementFaults(books: Books, id: string): Promise<readonly Fault[]> {
  const choices = (await agreementsFor(books, null)).agreements.map((one) => one.id);
  if (choices.includes(id)) return [];
  const message = `There is no agreement "${id}".`;
  return [{ pointer: '/agreement', code: 'AGREEMENT.UNKNOWN', message, choices }];
}
