import { minorDigits, readCurrency } from './currency.js';

/** An amount as it was written, in minor units of its currency. */
interface Money {
  readonly minor: number;
  /** null: the text names none. */
  readonly currency: string | null;
  /** Set where a mark could be a decimal or a thousands mark and was taken for the latter. */
  readonly guessed: boolean;
}

const AMOUNT = /^(\D*?)\s*(\d[\d.,'’\s]*?)\s*(?:(?:,|\.)?[-–—]{1,2})?\s*([^\d,.'’\s].*)?$/u;
const PER_CALL =
  /\s*(?:\/|per|pro|je|a|al|par|each|p\.?)\s*(?:call|session|service|dienst|turno|séance|seance|3 ?h(?:ours?|rs?)?|sitzung|termin)\s*$/i;
/** A roster of a million rows has a few hundred different rates. */
const MOST_REMEMBERED = 2_000;
const remembered = new Map<string, Money | null>();
const LARGEST_MINOR = 1_000_000_000_00;

/** Digits of an amount parted into whole and decimal; of one mark with three digits behind it: thousands, as a guess. */
function parted(figures: string): { whole: string; decimals: string; guessed: boolean } | null {
  const text = figures.replace(/['’\s]/g, '');
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last === -1) return { whole: text, decimals: '', guessed: false };
  const mark = text[last] ?? '';
  const other = mark === '.' ? ',' : '.';
  const behind = text.slice(last + 1);
  const front = text.slice(0, last);
  const single = !front.includes(mark);
  if (single && behind.length <= 2) return whole(front, behind, other);
  if (behind.length !== 3) return null;
  if (single && front.includes(other)) return null;
  const groups = text.split(mark);
  const grouped = groups.slice(1).every((group) => group.length === 3) && (groups[0]?.length ?? 9) <= 3;
  return grouped && !text.includes(other) ? { whole: groups.join(''), decimals: '', guessed: single } : null;
}

function whole(
  front: string,
  decimals: string,
  thousands: string,
): { whole: string; decimals: string; guessed: boolean } | null {
  const groups = front.split(thousands);
  const grouped = groups.length === 1 || groups.slice(1).every((group) => group.length === 3);
  return grouped && /^\d*$/.test(groups.join(''))
    ? { whole: groups.join('') || '0', decimals, guessed: false }
    : null;
}

/**
 * Reads `1.234,56 €`, `£130`, `CHF 1'250.–`, `130.00 per call`, `1 234,5` as minor units. `1,234` is taken for thousands,
 * since no currency here has three decimals; that is marked as guessed. null: not an amount.
 */
export function readMoney(text: string, currency: string | null): Money | null {
  const key = `${currency ?? ''} ${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const money = moneyOf(text, currency);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  if (text.length < 40) remembered.set(key, money);
  return money;
}

function moneyOf(text: string, currency: string | null): Money | null {
  const match = AMOUNT.exec(text.replace(PER_CALL, '').trim());
  if (match === null) return null;
  const words = [match[1] ?? '', match[3] ?? ''].map((word) => word.trim()).filter((word) => word !== '');
  const named = words.map(readCurrency);
  if (named.some((one) => one === undefined) || words.length > 1) return null;
  const amount = parted((match[2] ?? '').trim());
  if (amount === null) return null;
  const own = named[0] ?? null;
  const places = minorDigits(own ?? currency ?? 'EUR');
  if (/[1-9]/.test(amount.decimals.slice(places))) return null;
  const minor = Number(amount.whole + amount.decimals.slice(0, places).padEnd(places, '0'));
  // A dash in place of decimals (`1.850,–`) shows which mark is which.
  const guessed = amount.guessed && !/[.,][-–—]/.test(text);
  return minor <= LARGEST_MINOR ? { minor, currency: own, guessed } : null;
}
