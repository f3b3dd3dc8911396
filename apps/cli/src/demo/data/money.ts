/** Rates of exchange near those of early 2023, rounded: an example like everything else here. */
export const EXCHANGE_RATES = [
  { from: 'EUR', to: 'GBP', date: '2023-01-01', numerator: 885_000, denominator: 1_000_000 },
  { from: 'CHF', to: 'GBP', date: '2023-01-01', numerator: 895_000, denominator: 1_000_000 },
] as const;

/** Money set aside, in minor units; by the city's slug where it is for one city. */
export const BUDGET = [
  { name: 'Players, London', category: 'pay', city: 'london', amountMinor: 24_000_000, currency: 'GBP' },
  { name: 'Players, Vienna', category: 'pay', city: 'vienna', amountMinor: 20_000_000, currency: 'EUR' },
  { name: 'Players, Venice', category: 'pay', city: 'venice', amountMinor: 7_000_000, currency: 'EUR' },
  { name: 'Players, Rome', category: 'pay', city: 'rome', amountMinor: 3_000_000, currency: 'EUR' },
  { name: 'Players, Basel', category: 'pay', city: 'basel', amountMinor: 800_000, currency: 'CHF' },
  { name: 'Minutes used in the film', category: 'use', city: null, amountMinor: 150_000, currency: 'CHF' },
  { name: 'Rooms', category: 'rooms', city: null, amountMinor: 17_500_000, currency: 'GBP' },
  { name: 'Conductor and engineer', category: 'staff', city: null, amountMinor: 7_000_000, currency: 'GBP' },
] as const;

/** Fees for a session, by role, in pence. */
export const STAFF_FEES: Readonly<Record<string, number>> = {
  conductor: 60_000,
  'recording engineer': 28_000,
};

/** How much longer than called the last recorded session of each city took. */
export const OVERRUN_MINUTES = 16;
