/** In a long day the law asks for a break; the time between two calls is one. */
import { longDayMissed } from '../../limits/long-day.js';
import { playerCall } from '../../limits/rest.js';
import { ruleSaying } from '../../says/rule-says.js';
import { breachOf, type ComplianceRule } from '../breach.js';
import { type PlayersDay } from '../view.js';

export const longDay: ComplianceRule<PlayersDay> = {
  id: 'long-day',
  sentence: 'In a long day a player has the break the law asks for.',
  check({ calls, who }) {
    const last = calls.at(-1);
    if (last === undefined || last.rules === null) return [];
    const missed = longDayMissed(calls.map(playerCall), last.rules);
    if (missed === null) return [];
    const { dayMinutes, due, missing } = missed;
    return breachOf('long-day', calls, last.terms?.figure('long-day-break-minutes', { dayMinutes }) ?? null, {
      who,
      severity: 'hard',
      amount: missing,
      unit: 'minutes',
      ...ruleSaying('RULES.LONG_DAY', { minutes: dayMinutes, date: last.date, due }),
    });
  },
};
