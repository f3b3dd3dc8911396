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
  says: ({
    person,
    calls,
    minutes,
    date,
    agreement,
    mostCalls,
    mostMinutes,
    last,
  }: {
    readonly person: string;
    readonly calls: number;
    readonly minutes: number;
    readonly date: string;
    readonly agreement: string;
    readonly mostCalls: number;
    readonly mostMinutes: number;
    readonly last: string;
  }) =>
    `${person} has ${calls} calls (${minutes} minutes) on ${date}, ${agreement} allows ${mostCalls} (${mostMinutes} minutes); the last is ${last}`,
  check(view, report) {
    for (const { services, last, rules } of playerDays(view)) {
      const lengths = services.map((one) => one.session.minutes);
      const amount = dayExcess(lengths, rules);
      if (amount === null) continue;
      const minutes = lengths.reduce((sum, one) => sum + one, 0);
      report({
        figures: {
          person: personWords(view, last.engagement),
          calls: services.length,
          minutes,
          date: last.session.localStart.slice(0, 10),
          agreement: rules.agreement,
          mostCalls: rules.sessionsPerDay,
          mostMinutes: rules.minutesPerDay,
          last: sessionWords(view, last.session),
        },
        involved: { ...involvedIn(last.engagement), sessions: services.map((one) => one.session.id) },
        amount,
      });
    }
  },
});
