/** The breaks that are owed find a place in the call: no stretch of work, and no pass, is too long for them. */
import { breakRulesOf } from '../../rundown/break-rules.js';
import { placeBreaks } from '../../rundown/place-breaks.js';
import { ruleSaying } from '../../says/rule-says.js';
import { spokenCall } from '../../says/words.js';
import { breachOf, type ComplianceRule } from '../breach.js';
import { type JudgedCall } from '../view.js';

export const breaks: ComplianceRule<JudgedCall> = {
  id: 'breaks',
  sentence: 'The breaks that are owed find their places in the call.',
  check(call) {
    if (call.terms === null) return [];
    const rules = breakRulesOf(call.terms, call.minutes);
    const owed = rules.breaks.reduce((sum, one) => sum + one, 0);
    if (owed === 0) return [];
    const work = call.minutes - owed;
    const places = {
      work: Math.max(0, work),
      between: [],
      count: rules.breaks.length,
      firstBy: rules.byMinute,
      stretch: rules.workStretch,
    };
    if (work > 0 && placeBreaks(places) !== null) return [];
    return breachOf('breaks', [call], rules.terms[0] ?? null, {
      severity: 'warn',
      amount: owed,
      unit: 'minutes',
      ...ruleSaying('RULES.BREAKS', { call: spokenCall(call), owed, minutes: call.minutes }),
    });
  },
};
