export { type Acting, actAs, nameActor, whoActs } from './acting.js';
export { findProduction } from './find-production.js';
export {
  createFirstKey,
  createKey,
  keyOrder,
  keyView,
  listKeys,
  newKeyView,
  readKey,
  revokeKey,
  type KeyView,
  type NewKeyView,
} from './keep-keys.js';
export { KeyRing } from './key-ring.js';
export { musicianCalendar, readMusicianCalendar, type MusicianCalendar } from './musician-calendar.js';
export { maySee, permit, type Wish } from './permissions.js';
export { type Principal } from './principal.js';
export { rotateKey, rotationOrder } from './rotate-key.js';
export { claimRequest, settleRequest, type Answer } from './repeated-requests.js';
