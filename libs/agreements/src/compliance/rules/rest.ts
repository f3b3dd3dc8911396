/** A player rests between calls, in time that really passed, as long as the agreement and the law say. */
import { restMinutes } from '#clock';
import { breachBetween, playerCall, restOwed } from '../../limits/rest.js';
import { ruleSaying } from '../../says/rule-says.js';
import { spokenCall } from '../../says/words.js';
import { breachOf, type ComplianceRule } from '../breach.js';
import { type CallPair } from '../view.js';

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
      ...ruleSaying('RULES.REST', { calls: [spokenCall(one), spokenCall(other)], had, due: owed }),
    });
  },
};
