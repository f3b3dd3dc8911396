import { type DateOrder } from '#clock';

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

/** What is known about the dates of a file. */
export interface DateKnowledge {
  /** As the user said; only that settles a date which can be read two ways. */
  readonly order: DateOrder | undefined;
  /** As other dates of the file are written: good for a hint, not for a decision. */
  readonly likely: DateOrder | undefined;
  readonly year: number | undefined;
}

export const dateKnowledge = (
  witness: DateOrderWitness,
  said: { readonly dateOrder?: DateOrder; readonly year?: number },
): DateKnowledge => ({ order: said.dateOrder, likely: witness.order, year: said.year });

/** What to do about a date that can be read two ways. */
export const askForOrder = ({ likely }: DateKnowledge): string => {
  if (likely === undefined) return 'Say which comes first: date order "dmy" or "mdy".';
  const first = likely === 'dmy' ? 'day' : 'month';
  return `Other dates of the file are written ${first} first; if this one is too, say so: date order "${likely}".`;
};
