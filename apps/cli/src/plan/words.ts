import { moneyWords } from '#planning';

export const figure = (value: number): string => value.toLocaleString('en');

export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${figure(value)} ${value === 1 ? one : many}`;

/** `GBP 1,234`: to the unit, which is what a plan is weighed by. */
export const wholeMoney = (minor: number, currency: string): string =>
  moneyWords({ minor, currency }, 'whole');

/** `Vienna, 2023-03-14 10:00 (Europe/Vienna)` */
export const callWords = ({
  location,
  localStart,
  zone,
}: {
  readonly location: string;
  readonly localStart: string;
  readonly zone: string;
}): string => `${location}, ${localStart.slice(0, 16).replace('T', ' ')} (${zone})`;
