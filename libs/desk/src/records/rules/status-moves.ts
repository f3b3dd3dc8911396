import { type EngagementStatus, type SessionStatus } from '../../model/sessions.js';
import { type Fault } from '../../result.js';

/** Where a session can go from where it stands. A cancelled one can be taken up again as a draft. */
export const SESSION_MOVES: Readonly<Record<SessionStatus, readonly SessionStatus[]>> = {
  draft: ['hold', 'confirmed', 'cancelled'],
  hold: ['draft', 'confirmed', 'cancelled'],
  confirmed: ['hold', 'recorded', 'cancelled'],
  recorded: ['closed'],
  closed: [],
  cancelled: ['draft'],
};

/** Where an engagement can go. Who declined or was released may be asked again; a no-show may be replaced by a dep. */
export const ENGAGEMENT_MOVES: Readonly<Record<EngagementStatus, readonly EngagementStatus[]>> = {
  proposed: ['enquired', 'pencilled', 'confirmed', 'declined', 'released'],
  enquired: ['pencilled', 'confirmed', 'declined', 'released'],
  pencilled: ['enquired', 'confirmed', 'declined', 'released'],
  confirmed: ['attended', 'no-show', 'released', 'replaced'],
  attended: [],
  'no-show': ['replaced'],
  declined: ['proposed', 'enquired'],
  released: ['proposed', 'enquired'],
  replaced: [],
};

/** Statuses that something newly written may have: the others tell of what happened to it. */
export const FIRST_SESSION: readonly SessionStatus[] = ['draft', 'hold', 'confirmed'];
export const FIRST_ENGAGEMENT: readonly EngagementStatus[] = [
  'proposed',
  'enquired',
  'pencilled',
  'confirmed',
];

/** `<area>.STATUS`: from where it stands (null: new) this status cannot be reached in one step. */
export function statusFaults<S extends string>(
  area: string,
  was: S | null,
  now: S,
  first: readonly S[],
  moves: Readonly<Record<S, readonly S[]>>,
): readonly Fault[] {
  const choices = was === null ? first : moves[was];
  if (was === now || choices.includes(now)) return [];
  const message = was === null ? `It cannot begin as ${now}.` : `What is ${was} cannot become ${now}.`;
  return [{ pointer: '/status', code: `${area}.STATUS`, message, choices }];
}
