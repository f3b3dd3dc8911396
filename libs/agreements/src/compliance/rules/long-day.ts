/** In a long day the law asks for a break; the time between two calls is one. */
import { restMinutes } from '#clock';
import { breachOf, type ComplianceRule } from '../breach.js';
import { type PlayersDay } from '../view.js';

export const longDay: ComplianceRule<PlayersDay> = {
  id: 'long-day',
  sentence: 'In a long day a player has the break the law asks for.',
  check({ calls, who }) {
    const last = calls.at(-1);
    const dayMinutes = calls.reduce((sum, { minutes }) => sum + minutes, 0);
    const term = last?.terms?.figure('long-day-break-minutes', { dayMinutes }) ?? null;
    if (last === undefined || term === null) return [];
    const longest = Math.max(
      ...calls.slice(1).map((call, index) => restMinutes(calls[index] as typeof call, call)),
    );
    if (longest >= term.value) return [];
    return breachOf('long-day', calls, term, {
      who,
      amount: Math.ceil(term.value - longest),
      unit: 'minutes',
      message: `${dayMinutes} minutes of calls on ${last.date} with no break of ${term.value} minutes between them`,
    });
  },
};
