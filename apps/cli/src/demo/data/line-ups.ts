import { type City } from './names.js';

/** What a pass calls, in the notation that a line-up is written in. */
interface Stripes {
  /** Everything in one go. */
  readonly orchestra: string;
  /** The same music in two goes, where the cue is striped. Empty: the room records whole. */
  readonly strings: string;
  readonly brass: string;
}

/** By the city that records it. A cue that may go to one of two is written for both. */
export const LINE_UPS: Readonly<Record<City, Stripes>> = {
  london: {
    orchestra: '3(3picc).2+ca.2+bcl.2+cbn - 6.3.2+btbn.1 - timp.3perc.hp.pno - 14.12.10.8.6',
    strings: 'str(16.14.12.10.8)',
    brass: '0.0.0.0 - 6.3.2+btbn.1 - timp.4perc',
  },
  vienna: {
    orchestra: '3(3picc).3(3ca).3(3bcl).3(3cbn) - 4.3.3.1 - timp.3perc.hp - 14.12.10.8.6',
    strings: 'str(14.12.10.8.6)',
    brass: '0.0.0.0 - 4.3.3.1 - timp.3perc',
  },
  venice: { orchestra: '2(2picc).2.2.2 - 4.2.3.1 - timp.2perc.hp - 10.8.6.5.4', strings: '', brass: '' },
  rome: { orchestra: '1.1.1.1 - 2.2.2.0 - 2perc.acc.gtr.mand - 8.6.5.4.3', strings: '', brass: '' },
  basel: { orchestra: '', strings: '', brass: '' },
};

/** Where an orchestra may sit in either of two cities, it is written so that both can field it. */
export const TRAVELLING_LINE_UP = LINE_UPS.vienna;

/** Layers that are recorded over the orchestra. */
export const CHOIR = { name: 'choir', lineUp: '40 choir', city: 'venice' } as const;
export const WOMENS_CHOIR = { name: 'women’s choir', lineUp: "32 women's choir", city: 'venice' } as const;
export const DRUM_CORPS = { name: 'drum corps', lineUp: '26 drum corps', city: 'basel' } as const;
export const BASEL_PERCUSSION = { name: 'percussion', lineUp: '8perc', city: 'basel' } as const;
export const BONGOS = { name: 'bongos', lineUp: '35 bongos', city: 'rome' } as const;
