import { clockFace } from '#clock';
import { instrumentById } from '#lineup';
import { type Absence } from '../rules/presence.js';
import { type Session } from '../model/session.js';
import { personId, type PlanView } from './plan-view.js';
import { type Engagement } from '../model/session.js';

/** How reasons speak: names instead of ids, and every time with its zone. */
export const zoned = (epochMs: number, zone: string): string => clockFace(epochMs, zone).text;

/** `Vienna, 2023-03-14 10:00 CET (Europe/Vienna)` */
export function sessionWords(view: PlanView, session: Session): string {
  const location = view.locations.get(session.locationId);
  return `${location?.name ?? session.locationId}, ${zoned(session.start, location?.zone ?? 'UTC')}`;
}

export const passWords = (view: PlanView, id: string): string => view.passes.get(id)?.name ?? id;

export const roomWords = (view: PlanView, id: string): string => view.rooms.get(id)?.name ?? id;

/** `violin I`, `E-flat clarinet`: words in lower case, figures and notes as they are. */
export const instrumentWords = (id: string): string =>
  instrumentById(id)?.name.replace(/\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase()) ?? id;

export function personWords(view: PlanView, engagement: Engagement): string {
  const id = personId(engagement);
  return view.musicians.get(id)?.name ?? view.groups.get(id)?.name ?? id;
}

/** `violin 1, chair 3` */
export const chairWords = (engagement: Pick<Engagement, 'instrument' | 'chair'>): string =>
  `${instrumentWords(engagement.instrument)}, chair ${engagement.chair}`;

export const absenceWords = (absence: Absence): string =>
  absence.kind === 'busy' ? absence.busy.why : 'outside the times given as available';

/** `12 min 30 s` */
export function lengthWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return rest === 0 ? `${minutes} min` : minutes === 0 ? `${rest} s` : `${minutes} min ${rest} s`;
}

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
