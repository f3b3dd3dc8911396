/** From some size on, an orchestra has a leader and a contractor. */
import { breachOf, type Breach, type ComplianceRule } from '../breach.js';
import { type JudgedCall } from '../view.js';
import { callWords } from '../words.js';

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
    message: `The call of ${callWords(call)} has ${call.headcount} players and no ${rank}; from ${term.value} on one is due`,
  });
}
