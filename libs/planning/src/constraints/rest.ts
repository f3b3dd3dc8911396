/** A player rests between calls: an hour within a day, eleven hours between days, in real time that passed. */
import { restMinutes } from '#clock';
import { breachBetween, playerCall, restOwed } from '#agreements';
import { personWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { involvedIn } from './involved-in.js';

export const rest = constraint({
  id: 'rest',
  code: 'ENGAGEMENT.REST_TOO_SHORT',
  level: 'hard',
  unit: 'minutes',
  rule: 'A player rests between calls as long as the agreement says.',
  says: ({
    person,
    had,
    sessions,
    due,
  }: {
    readonly person: string;
    readonly had: number;
    readonly sessions: readonly [string, string];
    readonly due: number;
  }) => `${person} has ${had} minutes of rest between ${sessions.join(' and ')}, ${due} are due`,
  check(view, report) {
    for (const services of view.servicesOf.values()) {
      const binding = services.filter((one) => one.engagement.standing !== 'pencil');
      for (const [index, other] of binding.entries()) {
        const one = binding[index - 1];
        const rules = view.rules.get(other.session.rulesId);
        if (one === undefined || rules === undefined) continue;
        const calls = [playerCall(one.session), playerCall(other.session)] as const;
        const breach = breachBetween(...calls, rules);
        if (breach === null || breach === 'double-booked') continue;
        const had = Math.floor(restMinutes(...calls));
        const owed = restOwed(...calls, rules);
        report({
          figures: {
            person: personWords(view, other.engagement),
            had,
            sessions: [sessionWords(view, one.session), sessionWords(view, other.session)],
            due: owed,
          },
          involved: { ...involvedIn(other.engagement), sessions: [one.session.id, other.session.id] },
          amount: owed - had,
        });
      }
    }
  },
});
