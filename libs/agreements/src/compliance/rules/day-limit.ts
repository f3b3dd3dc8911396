/** A player has at most as many calls and minutes on a local day as the agreement allows. */
import { dayExcess } from '../../limits/day.js';
import { ruleSaying } from '../../says/rule-says.js';
import { breachOf, type ComplianceRule } from '../breach.js';
import { type PlayersDay } from '../view.js';

export const dayLimit: ComplianceRule<PlayersDay> = {
  id: 'day-limit',
  sentence: 'A player has at most as many calls and minutes on one day as the agreement allows.',
  check({ calls, who }) {
    const last = calls.at(-1);
    const rules = last?.rules ?? null;
    if (last === undefined || rules === null) return [];
    const lengths = calls.map(({ minutes }) => minutes);
    const amount = dayExcess(lengths, rules);
    if (amount === null) return [];
    const minutes = lengths.reduce((sum, one) => sum + one, 0);
    const tooMany = calls.length > rules.sessionsPerDay;
    const term = last.terms?.figure(tooMany ? 'sessions-per-day' : 'minutes-per-day') ?? null;
    return breachOf('day-limit', calls, term, {
      who,
      severity: 'hard',
      amount,
      unit: 'minutes',
      ...ruleSaying('RULES.DAY_LIMIT', {
        calls: calls.length,
        minutes,
        date: last.date,
        agreement: rules.agreement,
        mostCalls: rules.sessionsPerDay,
        mostMinutes: rules.minutesPerDay,
      }),
    });
  },
};
