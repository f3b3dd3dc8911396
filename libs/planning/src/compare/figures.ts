/** The same thing of both plans. */
export interface Pair<T> {
  readonly a: T;
  readonly b: T;
}

/** A figure of both plans; `difference` is what b has more than a. */
export interface Measure extends Pair<number> {
  readonly difference: number;
}

/** Money as plans weigh it. Plans that are weighed in different currencies have no difference. */
export interface WeighedMeasure extends Pair<number> {
  readonly difference: number | null;
}

export const measure = (a: number, b: number): Measure => ({ a, b, difference: b - a });
