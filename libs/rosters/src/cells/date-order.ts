import { type DateOrder } from '#clock';
import { type ImportEntry } from '../outcome.js';

const TWO_NUMBERS = /^\s*(?:\p{L}+[., ]+)?(\d{1,2})\s*[/-]\s*(\d{1,2})(?!\d)/u;

/** Learns from the dates of a file that can only be read one way in which order the others are written. */
export class DateOrderWitness {
  private dayFirst = 0;
  private monthFirst = 0;

  see(text: string): void {
    const match = text === '' ? null : TWO_NUMBERS.exec(text);
    if (match === null) return;
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first > 12 && first <= 31 && second <= 12) this.dayFirst += 1;
    if (second > 12 && second <= 31 && first <= 12) this.monthFirst += 1;
  }

  /** undefined: no date tells, or they contradict each other. */
  get order(): DateOrder | undefined {
    if (this.dayFirst > 0 && this.monthFirst > 0) return undefined;
    if (this.dayFirst > 0) return 'dmy';
    return this.monthFirst > 0 ? 'mdy' : undefined;
  }
}

/** What is known about the dates of a file, and whether the user said so or other dates of the file did. */
export interface DateKnowledge {
  readonly order: DateOrder | undefined;
  readonly guessed: boolean;
  readonly year: number | undefined;
}

export const dateKnowledge = (
  witness: DateOrderWitness,
  said: { readonly dateOrder?: DateOrder; readonly year?: number },
): DateKnowledge => ({
  order: said.dateOrder ?? witness.order,
  guessed: said.dateOrder === undefined,
  year: said.year,
});

/** What the report says once where dates showed the order of all others. */
export const dateOrderEntry = (row: number, { order, guessed }: DateKnowledge): readonly ImportEntry[] =>
  order === undefined || !guessed
    ? []
    : [
        {
          row,
          level: 'info',
          code: 'IMPORT.GUESSED_DATE_ORDER',
          message: `Dates are read ${order === 'dmy' ? 'day' : 'month'} first, as other dates of the file are written.`,
        },
      ];
