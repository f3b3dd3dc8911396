/** A player has at most two calls, and six hours of calls, on one day. A call belongs to the local date it begins on. */
import { dayExcess } from '#agreements';
import { grouped } from '../view/indexes.js';
import { personWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { involvedIn } from './involved-in.js';

export const dayLimit = constraint({
  id: 'day-limit',
  code: 'ENGAGEMENT.TOO_MANY_SESSIONS',
  level: 'hard',
  unit: 'minutes',
  rule: 'A player has at most as many calls and hours on one day as the agreement allows.',
  check(view, report) {
    for (const services of view.servicesOf.values()) {
      const binding = services.filter((one) => one.engagement.standing !== 'pencil');
      for (const day of grouped(binding, (one) => one.session.localStart.slice(0, 10)).values()) {
        const last = day.at(-1);
        const rules = view.rules.get(last?.session.rulesId ?? '');
        if (last === undefined || rules === undefined) continue;
        const lengths = day.map((one) => one.session.minutes);
        const amount = dayExcess(lengths, rules);
        if (amount === null) continue;
        const minutes = lengths.reduce((sum, one) => sum + one, 0);
        report({
          message: `${personWords(view, last.engagement)} has ${day.length} calls (${minutes} minutes) on ${last.session.localStart.slice(0, 10)}, ${rules.agreement} allows ${rules.sessionsPerDay} (${rules.minutesPerDay} minutes); the last is ${sessionWords(view, last.session)}`,
          involved: { ...involvedIn(last.engagement), sessions: day.map((one) => one.session.id) },
          amount,
        });
      }
    }
  },
});
