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
  says: ({
    person,
    minutes,
    date,
    due,
    last,
  }: {
    readonly person: string;
    readonly minutes: number;
    readonly date: string;
    readonly due: number;
    readonly last: string;
  }) =>
    `${person} has ${minutes} minutes of calls on ${date} with no break of ${due} minutes between them; the last is ${last}`,
  check(view, report) {
    for (const { services, last, rules } of playerDays(view)) {
      const missed = longDayMissed(
        services.map(({ session }) => playerCall(session)),
        rules,
      );
      if (missed === null) continue;
      report({
        figures: {
          person: personWords(view, last.engagement),
          minutes: missed.dayMinutes,
          date: last.session.localStart.slice(0, 10),
          due: missed.due,
          last: sessionWords(view, last.session),
        },
        involved: { ...involvedIn(last.engagement), sessions: services.map((one) => one.session.id) },
        amount: missed.missing,
      });
    }
  },
});
