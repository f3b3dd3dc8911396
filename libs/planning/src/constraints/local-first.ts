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
  says: ({
    session,
    person,
    home,
  }: {
    readonly session: string;
    readonly person: string;
    readonly home: string | null;
  }) => `${session}: ${person} comes from ${home ?? 'an unknown city'}`,
  check(view, report) {
    for (const engagement of view.engagements) {
      const session = view.session.get(engagement.sessionId);
      const person = view.musicians.get(personId(engagement)) ?? view.groups.get(personId(engagement));
      if (session === undefined || person === undefined || person.locationId === session.locationId) continue;
      const home = view.locations.get(person.locationId ?? '')?.name ?? null;
      const people = 'playingMembers' in person ? person.playingMembers : 1;
      report({
        figures: { session: sessionWords(view, session), person: personWords(view, engagement), home },
        involved: involvedIn(engagement),
        amount: people,
        penalty: people * view.problem.weights.notLocal,
      });
    }
  },
});
