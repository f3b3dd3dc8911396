import { type CallRules } from '../model/places.js';
import { grouped } from '../view/indexes.js';
import { type PlanView, type Service } from '../view/plan-view.js';

/** What a player is bound to on one local date, in order, and the rules of the last call. */
export interface PlayerDay {
  readonly services: readonly Service[];
  readonly last: Service;
  readonly rules: CallRules;
}

/** The days of all players that have calls; a call belongs to the local date it begins on. Pencilled ones do not bind. */
export function* playerDays(view: PlanView): Generator<PlayerDay> {
  for (const services of view.servicesOf.values()) {
    const binding = services.filter((one) => one.engagement.standing !== 'pencil');
    for (const day of grouped(binding, (one) => one.session.localStart.slice(0, 10)).values()) {
      const last = day.at(-1);
      const rules = view.rules.get(last?.session.rulesId ?? '');
      if (last !== undefined && rules !== undefined) yield { services: day, last, rules };
    }
  }
}
