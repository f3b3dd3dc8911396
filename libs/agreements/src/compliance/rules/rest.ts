/** A player rests between calls, in time that really passed, as long as the agreement and the law say. */
import { restMinutes } from '#clock';
import { breachBetween, playerCall, restOwed } from '../../limits/rest.js';
import { breachOf, type ComplianceRule } from '../breach.js';
import { type CallPair } from '../view.js';
import { callWords, hoursWords } from '../words.js';

export const rest: ComplianceRule<CallPair> = {
  id: 'rest',
  sentence: 'A player rests between calls as long as the agreement and the law say.',
  check({ one, other, who }) {
    if (other.rules === null) return [];
    const calls = [playerCall(one), playerCall(other)] as const;
    const breach = breachBetween(...calls, other.rules);
    if (breach === null || breach === 'double-booked') return [];
    const had = Math.floor(restMinutes(...calls));
    const owed = restOwed(...calls, other.rules);
    const agreed = other.terms?.figure(
      breach === 'short-break' ? 'minutes-between-sessions' : 'turnaround-minutes',
    );
    const law = breach === 'short-rest' ? other.terms?.figure('statutory-rest-minutes') : null;
    const term =
      law !== null && law !== undefined && law.value >= (agreed?.value ?? 0) ? law : (agreed ?? null);
    return breachOf('rest', [one, other], term, {
      who,
      severity: 'hard',
      amount: owed - had,
      unit: 'minutes',
      message: `${hoursWords(had)} of rest between the calls of ${callWords(one)} and ${callWords(other)}; ${hoursWords(owed)} are due`,
    });
  },
};
