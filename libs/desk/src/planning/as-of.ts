import { type Clock, instantText, localDateAt } from '#clock';
import { type Production } from '../model/production.js';

/** The moment a production is planned from: its own, or now. Epoch milliseconds. */
export const asOfOf = (production: Production, clock: Clock): number =>
  production.asOf === null ? clock.now() : Date.parse(production.asOf);

/** The same as it is stored; without a production now. */
export const momentOf = (production: Production | null, clock: Clock): string =>
  instantText(production === null ? clock.now() : asOfOf(production, clock));

/** The local date of that moment in the production's home zone. */
export const todayOf = (production: Production, clock: Clock): string =>
  localDateAt(asOfOf(production, clock), production.homeZone);
