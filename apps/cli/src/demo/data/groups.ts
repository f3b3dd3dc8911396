import { type City } from './names.js';

/** Ensembles that are engaged as one. Only the playing members count: a corps’ flag-bearers do not play. */
export const GROUPS: readonly {
  readonly name: string;
  readonly city: City;
  readonly kind: string;
  readonly members: number;
  readonly playing: number;
  readonly fee: string;
  readonly currency: string;
  readonly email: string;
  readonly notes: string;
}[] = [
  {
    name: 'Coro dei Calegheri',
    city: 'venice',
    kind: 'choir',
    members: 40,
    playing: 40,
    fee: '3200.00',
    currency: 'EUR',
    email: 'coro@venice.example',
    notes: 'Invented for the demo',
  },
  {
    name: 'Cantrici della Giudecca',
    city: 'venice',
    kind: 'women’s choir',
    members: 34,
    playing: 32,
    fee: '2600.00',
    currency: 'EUR',
    email: 'cantrici@venice.example',
    notes: 'Invented for the demo; two conduct and do not sing',
  },
  {
    name: 'Tambourenverein Klybeck',
    city: 'basel',
    kind: 'drum corps',
    members: 30,
    playing: 26,
    fee: '1800.00',
    currency: 'CHF',
    email: 'tambouren@basel.example',
    notes: 'Invented for the demo; amateurs, 26 men play, 4 flag-bearers do not; evenings and weekends only',
  },
];

export const DRUMMERS = 'Tambourenverein Klybeck';
