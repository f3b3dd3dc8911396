import { weekdayOf } from '#clock';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Whole numbers with thousands apart: `3,481`. */
export const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** `1 session`, `64 sessions`. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** Music as it is spoken of: `3:07`, `812:30`. */
export const minutes = (seconds: number): string =>
  `${count(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;

/** `17.9 %` */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** `Tue 14 March 2023` from `2023-03-14`. */
export function spokenDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${WEEKDAYS[weekdayOf(date) % 7]} ${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** The city in a zone's name: `Europe/London` → `London`. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** `keyboards-and-harp` → `Keyboards and harp`. */
export function headed(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
