import { type Clock } from '#clock';
import { type Production } from '../model/production.js';

/** The moment a production is planned from: its own, or now. Epoch milliseconds. */
export const asOfOf = (production: Production, clock: Clock): number =>
  production.asOf === null ? clock.now() : Date.parse(production.asOf);
