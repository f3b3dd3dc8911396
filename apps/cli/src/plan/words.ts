import { moneyWords } from '#planning';

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
