import { isPublisher, type CreditRole } from './words.js';

/** All of it, in hundredths of a percent. */
export const WHOLE = 10_000;

export interface SharedCredit {
  readonly role: CreditRole;
  readonly shareBasisPoints: number;
}

const total = (of: readonly SharedCredit[]): number =>
  of.reduce((sum, { shareBasisPoints }) => sum + shareBasisPoints, 0);

/** How shares are written down: each side 100 %, all together 100 %, or neither, which is wrong. */
export function waySharedOf(credits: readonly SharedCredit[]): 'each' | 'together' | null {
  const publishers = total(credits.filter(({ role }) => isPublisher(role)));
  const writers = total(credits) - publishers;
  if (writers === WHOLE && publishers === WHOLE) return 'each';
  return writers + publishers === WHOLE ? 'together' : null;
}

/**
 * Shares as a recipient wants them. Parts always sum to the whole: what rounding leaves over goes to those who lost most
 * by it, the first named first. Null: they are written down in neither way, or a side that wants 100 % has nobody.
 */
export function sharesFor<C extends SharedCredit>(
  credits: readonly C[],
  wanted: 'each' | 'together',
): readonly C[] | null {
  const way = waySharedOf(credits);
  if (way === null) return null;
  if (wanted === 'together') return way === 'together' ? credits : scaled(credits, WHOLE);
  const sides = [
    credits.filter(({ role }) => !isPublisher(role)),
    credits.filter(({ role }) => isPublisher(role)),
  ];
  if (sides.some((side) => total(side) === 0)) return null;
  const written = new Map(
    sides.flatMap((side) => side.map((one, at) => [one, scaled(side, WHOLE)[at] as C])),
  );
  return credits.map((credit) => written.get(credit) ?? credit);
}

/** The largest remainders get what is left over. */
function scaled<C extends SharedCredit>(credits: readonly C[], to: number): readonly C[] {
  const sum = total(credits);
  const exact = credits.map(({ shareBasisPoints }) => shareBasisPoints * to);
  const floors = exact.map((share) => Math.floor(share / sum));
  const left = to - floors.reduce((all, share) => all + share, 0);
  const byRemainder = credits
    .map((_, at) => at)
    .sort((a, b) => ((exact[b] ?? 0) % sum) - ((exact[a] ?? 0) % sum) || a - b);
  const lucky = new Set(byRemainder.slice(0, left));
  return credits.map((credit, at) => ({
    ...credit,
    shareBasisPoints: (floors[at] ?? 0) + Number(lucky.has(at)),
  }));
}
