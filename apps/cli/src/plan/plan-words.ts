import { type PlanLine } from '#desk';
import { type Assumption } from '#planning';
import { minutes } from '#reports';
import { counted } from '../frame/figures.js';

/** What one plan may change, as it is kept with the plan. */
interface Scope {
  readonly from?: string;
  readonly to?: string;
  readonly locationIds?: readonly string[];
  readonly pins?: { readonly sessions: readonly string[]; readonly engagements: readonly string[] };
}

/** A plan as far as is told of what was asked for. */
type Asked = Pick<PlanLine, 'seed' | 'options'>;

export const assumptionsOf = ({ options }: Pick<PlanLine, 'options'>): readonly Assumption[] =>
  (options['assumptions'] ?? []) as readonly Assumption[];

export const scopeOf = ({ options }: Pick<PlanLine, 'options'>): Scope => options['scope'] ?? {};

type NameOf = (id: string) => string;

/** `Sat, Sun` */
const dayWords = (days: readonly string[]): string =>
  days.map((day) => day.slice(0, 1).toUpperCase() + day.slice(1)).join(', ');

function assumptionWords(one: Assumption, nameOf: NameOf): string {
  switch (one.kind) {
    case 'without-location':
      return `without ${nameOf(one.locationId)}`;
    case 'without-room':
      return `without ${nameOf(one.roomId)}`;
    case 'without-musician':
      return `without ${nameOf(one.musicianId)}`;
    case 'only-weekdays':
      return `${nameOf(one.locationId)} only on ${dayWords(one.weekdays)}`;
    case 'more-sessions':
      return `${counted(one.sessions, 'more session')} in ${nameOf(one.locationId)}`;
    case 'pass-length':
      return `${nameOf(one.passId)} of ${minutes(one.seconds)}`;
  }
}

function scopeWords({ from, to, locationIds, pins }: Scope, nameOf: NameOf): readonly string[] {
  const pinned = (pins?.sessions.length ?? 0) + (pins?.engagements.length ?? 0);
  return [
    ...(locationIds === undefined ? [] : [`only ${locationIds.map(nameOf).join(', ')}`]),
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(to === undefined ? [] : [`to ${to}`]),
    ...(pinned === 0 ? [] : [`${pinned} pinned`]),
  ];
}

/** What was asked for with a plan: `seed 7; without Venice; 2 more sessions in Vienna`. */
export function askedWords(plan: Asked, names: ReadonlyMap<string, string>): string {
  const { seed, options } = plan;
  const replan = options['replan'];
  if (replan !== undefined) {
    const many = Array.isArray(replan) ? replan.length : 0;
    return many === 0 ? 'mended' : `mended after ${counted(many, 'event')}`;
  }
  const nameOf: NameOf = (id) => names.get(id) ?? id;
  const figures = [
    ...('targetMusicians' in options ? [`${String(options['targetMusicians'])} musicians wanted`] : []),
    ...('weights' in options ? ['other weights'] : []),
    ...('seconds' in options ? [`${String(options['seconds'])} s`] : []),
    ...('iterations' in options ? [counted(Number(options['iterations']), 'step')] : []),
  ];
  return [
    `seed ${seed}`,
    ...assumptionsOf(plan).map((one) => assumptionWords(one, nameOf)),
    ...scopeWords(scopeOf(plan), nameOf),
    ...figures,
  ].join('; ');
}
