import { type Pass, type Seats } from '../model/music.js';

/** What happens to a production after its plan was published. Instants are epoch milliseconds. */
export type Disruption =
  | {
      readonly kind: 'musician-out';
      readonly musicianId: string;
      /** From this instant on, by default the moment planned from; or only from the sessions named. */
      readonly from?: number;
      readonly sessionIds?: readonly string[];
    }
  | {
      readonly kind: 'room-lost';
      readonly roomId: string;
      readonly from?: number;
      /** Left out: for good. */
      readonly to?: number;
    }
  | { readonly kind: 'location-closed'; readonly locationId: string; readonly from?: number }
  | {
      readonly kind: 'pass-grown';
      readonly passId: string;
      readonly seconds?: number;
      readonly seats?: Seats;
    }
  | { readonly kind: 'pass-added'; readonly pass: Pass }
  | { readonly kind: 'session-cancelled'; readonly sessionId: string };
