/** Players are engaged where they live; whoever is brought from elsewhere costs a journey. */
import { personId } from '../view/plan-view.js';
import { personWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { involvedIn } from './involved-in.js';

export const localFirst = constraint({
  id: 'local-first',
  code: 'ENGAGEMENT.NOT_LOCAL',
  level: 'cost',
  unit: 'players',
  rule: 'Players are engaged where they live.',
  check(view, report) {
    for (const engagement of view.engagements) {
      const session = view.session.get(engagement.sessionId);
      const person = view.musicians.get(personId(engagement)) ?? view.groups.get(personId(engagement));
      if (session === undefined || person === undefined || person.locationId === session.locationId) continue;
      const home = view.locations.get(person.locationId ?? '')?.name ?? 'an unknown city';
      const people = 'playingMembers' in person ? person.playingMembers : 1;
      report({
        message: `${sessionWords(view, session)}: ${personWords(view, engagement)} comes from ${home}`,
        involved: involvedIn(engagement),
        amount: people,
        penalty: people * view.problem.weights.notLocal,
      });
    }
  },
});
