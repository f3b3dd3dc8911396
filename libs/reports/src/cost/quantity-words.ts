import { type PayLine } from '#agreements';
import { type Words } from '../words/words.js';

/** `15 min`, `2 units`; empty where what is counted is money. */
export function quantityWords(
  quantity: number,
  unit: PayLine['unit'],
  { owedSaid: said }: Pick<Words, 'owedSaid'>,
): string {
  const amounts: Readonly<Record<PayLine['unit'], (many: number) => string>> = {
    call: said.calls,
    minutes: said.minutes,
    seconds: said.seconds,
    'overtime-units': said.units,
    instruments: said.instruments,
    overdubs: said.overdubs,
    wages: () => '',
  };
  return amounts[unit](quantity);
}
