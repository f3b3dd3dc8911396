/** In a long day a player has the break that the law asks for. */
import { longDayMissed, playerCall } from '#agreements';
import { personWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { involvedIn } from './involved-in.js';
import { playerDays } from './player-days.js';

export const longDay = constraint({
  id: 'long-day',
  code: 'ENGAGEMENT.NO_LONG_BREAK',
  level: 'hard',
  unit: 'minutes',
  rule: 'In a long day a player has the break that the law asks for.',
  check(view, report) {
    for (const { services, last, rules } of playerDays(view)) {
      const missed = longDayMissed(
        services.map(({ session }) => playerCall(session)),
        rules,
      );
      if (missed === null) continue;
      report({
        message: `${personWords(view, last.engagement)} has ${missed.dayMinutes} minutes of calls on ${last.session.localStart.slice(0, 10)} with no break of ${missed.due} minutes between them; the last is ${sessionWords(view, last.session)}`,
        involved: { ...involvedIn(last.engagement), sessions: services.map((one) => one.session.id) },
        amount: missed.missing,
      });
    }
  },
});
