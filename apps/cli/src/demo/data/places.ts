import { type City } from './names.js';

/** A recording city. Agreement ids are those of the agreements' tables. */
interface DemoLocation {
  readonly slug: City;
  readonly name: string;
  readonly country: string;
  readonly zone: string;
  readonly calendar: string;
  readonly agreement: string;
  readonly currency: string;
}

export const LOCATIONS: readonly DemoLocation[] = [
  {
    slug: 'rome',
    name: 'Rome',
    country: 'IT',
    zone: 'Europe/Rome',
    calendar: 'IT-RM',
    agreement: 'italy-turno',
    currency: 'EUR',
  },
  {
    slug: 'vienna',
    name: 'Vienna',
    country: 'AT',
    zone: 'Europe/Vienna',
    calendar: 'AT-9',
    agreement: 'buy-out-vienna',
    currency: 'EUR',
  },
  {
    slug: 'venice',
    name: 'Venice',
    country: 'IT',
    zone: 'Europe/Rome',
    calendar: 'IT-VE',
    agreement: 'italy-turno',
    currency: 'EUR',
  },
  {
    slug: 'basel',
    name: 'Basel',
    country: 'CH',
    zone: 'Europe/Zurich',
    calendar: 'CH-BS',
    agreement: 'smv',
    currency: 'CHF',
  },
  {
    slug: 'london',
    name: 'London',
    country: 'GB',
    zone: 'Europe/London',
    calendar: 'GB-LND',
    agreement: 'mu-pact',
    currency: 'GBP',
  },
];

/** Hours of a call as the studios sell them: exactly three of them. */
const MORNING = ['10:00', '13:00'] as const;
const AFTERNOON = ['14:00', '17:00'] as const;
const EVENING = ['19:00', '22:00'] as const;
const DAY = [MORNING, AFTERNOON];
const LATE = [EVENING];

/** A stay of the production in a room: first and last date, and the calls a day can have. */
interface Stay {
  readonly from: string;
  readonly to: string;
  readonly calls: readonly (readonly [from: string, until: string])[];
}

/** What a call sheet says of a place. All of it is invented, in a form that nobody takes for real. */
interface Door {
  readonly address: string;
  readonly map: string;
  readonly contact: string;
  readonly loadIn: string;
}

/** The same in every city: Europe's number. */
export const EMERGENCY = '112; exits and first aid are shown at the door before the first call (invented)';

export interface DemoRoom {
  readonly city: City;
  readonly name: string;
  readonly capacity: number;
  /** Of one call, in the location's currency. */
  readonly hire: string;
  readonly notes: string;
  readonly door: Door;
  readonly stays: readonly Stay[];
}

const SYNTHETIC = 'Invented for the demo';

/**
 * The crew travels: one city after the other, twice round. The stays leave a day or more between cities, and Basel's
 * lie in evenings and at weekends, when its drummers are not at work, and outside Fasnacht, when they are marching.
 */
export const ROOMS: readonly DemoRoom[] = [
  {
    city: 'london',
    name: 'AIR Studios, Lyndhurst Hall',
    capacity: 100,
    hire: '4200.00',
    notes: 'A real hall; capacity, hire and dates are invented for the demo',
    door: {
      address: '1 Demo Road, London DM1 1AA (invented address)',
      map: 'https://maps.example/london/lyndhurst-hall',
      contact: 'Stage door, +44 20 7946 0101',
      loadIn: 'Yard gate from 08:00; goods lift 2 m wide; cases stay in the vestry',
    },
    stays: [
      { from: '2023-01-09', to: '2023-01-12', calls: DAY },
      { from: '2023-03-27', to: '2023-03-31', calls: DAY },
      { from: '2023-04-11', to: '2023-04-20', calls: DAY },
    ],
  },
  {
    city: 'london',
    name: 'AIR Studios, Studio 1',
    capacity: 45,
    hire: '2100.00',
    notes: 'A real studio; capacity, hire and dates are invented for the demo',
    door: {
      address: '1 Demo Road, London DM1 1AA (invented address)',
      map: 'https://maps.example/london/studio-1',
      contact: 'Stage door, +44 20 7946 0102',
      loadIn: 'Yard gate from 08:00; level access',
    },
    stays: [
      { from: '2023-01-10', to: '2023-01-12', calls: DAY },
      { from: '2023-03-30', to: '2023-03-31', calls: DAY },
      { from: '2023-04-17', to: '2023-04-21', calls: DAY },
    ],
  },
  {
    city: 'vienna',
    name: 'Tonhalle Auhof, Großer Saal',
    capacity: 95,
    hire: '2600.00',
    notes: SYNTHETIC,
    door: {
      address: 'Demogasse 1, 1130 Wien (erfundene Anschrift)',
      map: 'https://maps.example/wien/tonhalle-auhof',
      contact: 'Bühneneingang, portier@tonhalle.example',
      loadIn: 'Rampe im Hof ab 8 Uhr; Lastenaufzug; Koffer in der Garderobe',
    },
    stays: [
      { from: '2023-01-16', to: '2023-01-19', calls: DAY },
      { from: '2023-03-06', to: '2023-03-10', calls: DAY },
      { from: '2023-03-13', to: '2023-03-17', calls: DAY },
      { from: '2023-03-20', to: '2023-03-23', calls: DAY },
    ],
  },
  {
    city: 'vienna',
    name: 'Tonhalle Auhof, Kleiner Saal',
    capacity: 40,
    hire: '1300.00',
    notes: SYNTHETIC,
    door: {
      address: 'Demogasse 1, 1130 Wien (erfundene Anschrift)',
      map: 'https://maps.example/wien/tonhalle-auhof',
      contact: 'Bühneneingang, portier@tonhalle.example',
      loadIn: 'Rampe im Hof ab 8 Uhr; keine Stufen',
    },
    stays: [{ from: '2023-03-13', to: '2023-03-23', calls: DAY }],
  },
  {
    city: 'venice',
    name: 'Scuola dei Calegheri, Sala Grande',
    capacity: 75,
    hire: '1500.00',
    notes: SYNTHETIC,
    door: {
      address: 'Calle del Demo 1, 30100 Venezia (indirizzo inventato)',
      map: 'https://maps.example/venezia/calegheri',
      contact: 'Custode, custode@calegheri.example',
      loadIn: 'By boat to the water door, from 08:00; timpani and harp the day before',
    },
    stays: [
      { from: '2023-01-30', to: '2023-02-03', calls: DAY },
      { from: '2023-02-06', to: '2023-02-08', calls: DAY },
      { from: '2023-04-24', to: '2023-04-28', calls: DAY },
    ],
  },
  {
    city: 'rome',
    name: 'Teatro di Posa Aventino, Studio A',
    capacity: 60,
    hire: '1400.00',
    notes: SYNTHETIC,
    door: {
      address: 'Via del Demo 1, 00100 Roma (indirizzo inventato)',
      map: 'https://maps.example/roma/aventino',
      contact: 'Portineria, portineria@aventino.example',
      loadIn: 'Gate 2 from 08:00; level access to the stage',
    },
    stays: [
      { from: '2023-02-13', to: '2023-02-17', calls: DAY },
      { from: '2023-04-03', to: '2023-04-06', calls: DAY },
    ],
  },
  {
    city: 'basel',
    name: 'Werkhalle Klybeck',
    capacity: 40,
    hire: '700.00',
    notes: SYNTHETIC,
    door: {
      address: 'Demostrasse 1, 4000 Basel (erfundene Adresse)',
      map: 'https://maps.example/basel/klybeck',
      contact: 'Hauswart, hauswart@klybeck.example',
      loadIn: 'Goods gate from 17:00; drums may stay overnight',
    },
    stays: [
      { from: '2023-03-02', to: '2023-03-03', calls: LATE },
      { from: '2023-03-04', to: '2023-03-04', calls: DAY },
      { from: '2023-04-22', to: '2023-04-23', calls: DAY },
    ],
  },
];

export const PLANNING_WINDOW = { from: '2023-01-09', to: '2023-04-28' } as const;
