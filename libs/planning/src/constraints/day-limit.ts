/** A player has at most two calls, and six hours of calls, on one day. A call belongs to the local date it begins on. */
import { dayExcess } from '#agreements';
import { personWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { involvedIn } from './involved-in.js';
import { playerDays } from './player-days.js';

export const dayLimit = constraint({
  id: 'day-limit',
  code: 'ENGAGEMENT.TOO_MANY_SESSIONS',
  level: 'hard',
  unit: 'minutes',
  rule: 'A player has at most as many calls and hours on one day as the agreement allows.',
  check(view, report) {
    for (const { services, last, rules } of playerDays(view)) {
      const lengths = services.map((one) => one.session.minutes);
      const amount = dayExcess(lengths, rules);
      if (amount === null) continue;
      const minutes = lengths.reduce((sum, one) => sum + one, 0);
      report({
        message: `${personWords(view, last.engagement)} has ${services.length} calls (${minutes} minutes) on ${last.session.localStart.slice(0, 10)}, ${rules.agreement} allows ${rules.sessionsPerDay} (${rules.minutesPerDay} minutes); the last is ${sessionWords(view, last.session)}`,
        involved: { ...involvedIn(last.engagement), sessions: services.map((one) => one.session.id) },
        amount,
      });
    }
  },
});
