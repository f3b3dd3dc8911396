/** From some size on, an orchestra has a leader and a contractor. */
import { ruleSaying } from '../../says/rule-says.js';
import { spokenCall } from '../../says/words.js';
import { breachOf, type Breach, type ComplianceRule } from '../breach.js';
import { type JudgedCall } from '../view.js';

export const thresholds: ComplianceRule<JudgedCall> = {
  id: 'thresholds',
  sentence: 'From some size on, an orchestra has a leader and a contractor.',
  check: (call) => [
    ...(call.hasLeader ? [] : due(call, 'leader')),
    ...(call.hasContractor ? [] : due(call, 'contractor')),
  ],
};

function due(call: JudgedCall, rank: 'leader' | 'contractor'): readonly Breach[] {
  const term = call.terms?.figure(`${rank}-from-headcount`) ?? null;
  if (term === null || call.headcount < term.value) return [];
  return breachOf('thresholds', [call], term, {
    amount: 1,
    unit: 'musicians',
    ...ruleSaying('RULES.THRESHOLDS', {
      call: spokenCall(call),
      players: call.headcount,
      rank,
      from: term.value,
    }),
  });
}
