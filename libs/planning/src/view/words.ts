import { clockFace } from '#clock';
import { instrumentById } from '#lineup';
import { type Money } from '../model/places.js';
import { type Absence } from '../rules/presence.js';
import { type Session } from '../model/session.js';
import { personId, type PlanView } from './plan-view.js';
import { type Engagement } from '../model/session.js';

/** How reasons speak: names instead of ids, and every time with its zone. */
export const zoned = (epochMs: number, zone: string): string => clockFace(epochMs, zone).text;

/** A session is spoken of in many breaches, and to set a clock takes longer than to find them. */
const spoken = new WeakMap<PlanView, Map<Session, string>>();

/** `Vienna, 2023-03-14 10:00 CET (Europe/Vienna)` */
export function sessionWords(view: PlanView, session: Session): string {
  const known = spoken.get(view) ?? new Map<Session, string>();
  spoken.set(view, known);
  const words = known.get(session) ?? placeAndTime(view, session);
  known.set(session, words);
  return words;
}

function placeAndTime(view: PlanView, session: Session): string {
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

export const absenceWords = (absence: Absence): string => whyWords(absenceFigures(absence).why);

/** Why somebody or something is not to be had, as it is kept: null where that lies outside all availability. */
export const absenceFigures = (absence: Absence): { readonly why: string | null } => ({
  why: absence.kind === 'busy' ? absence.busy.why : null,
});

export const whyWords = (why: string | null): string => why ?? 'outside the times given as available';

/** `12 min 30 s` */
export function lengthWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return rest === 0 ? `${minutes} min` : minutes === 0 ? `${rest} s` : `${minutes} min ${rest} s`;
}

/** `EUR 1,234.50`; `whole`: `EUR 1,235`. A currency that nobody knows is taken to have cents. */
export function moneyWords({ minor, currency }: Money, precision: 'exact' | 'whole' = 'exact'): string {
  const known = figures.get(currency) ?? figuresOf(currency);
  figures.set(currency, known);
  return `${currency} ${known[precision].format(minor / known.minorPerUnit)}`;
}

interface Figures {
  readonly minorPerUnit: number;
  readonly exact: Intl.NumberFormat;
  readonly whole: Intl.NumberFormat;
}

/** Formatters take long to make. */
const figures = new Map<string, Figures>();

function figuresOf(currency: string): Figures {
  const digits = /^[A-Z]{3}$/.test(currency)
    ? (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2)
    : 2;
  const showing = (shown: number): Intl.NumberFormat =>
    new Intl.NumberFormat('en', { minimumFractionDigits: shown, maximumFractionDigits: shown });
  return { minorPerUnit: 10 ** digits, exact: showing(digits), whole: showing(0) };
}

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
