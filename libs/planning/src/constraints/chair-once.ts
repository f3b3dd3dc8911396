/** A chair is taken once. Several may be pencilled for it, one is proposed or confirmed. */
import { chairsTaken } from '../rules/chairs.js';
import { mayOverlap } from '../rules/standing.js';
import { grouped } from '../view/indexes.js';
import { chairWords, personWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { involvedIn } from './involved-in.js';

export const chairOnce = constraint({
  id: 'chair-once',
  code: 'ENGAGEMENT.CHAIR_TAKEN',
  level: 'hard',
  unit: 'chairs',
  rule: 'A chair is taken once.',
  says: ({
    session,
    instrument,
    chair,
    people,
  }: {
    readonly session: string;
    readonly instrument: string;
    readonly chair: number;
    readonly people: readonly [string, string];
  }) => `${session}: ${chairWords({ instrument, chair })} is taken by ${people.join(' and by ')}`,
  check(view, report) {
    for (const session of view.sessions) {
      const binding = (view.engagementsOf.get(session.id) ?? []).filter(
        (one) => !mayOverlap(one.standing, 'firm'),
      );
      for (const seated of grouped(binding, (one) => one.instrument).values()) {
        const sorted = [...seated].sort((a, b) => a.chair - b.chair);
        for (const [index, other] of sorted.entries()) {
          const one = sorted[index - 1];
          if (one === undefined || chairsTaken(one, view.groups).to <= other.chair) continue;
          report({
            figures: {
              session: sessionWords(view, session),
              instrument: other.instrument,
              chair: other.chair,
              people: [personWords(view, one), personWords(view, other)],
            },
            involved: involvedIn(other),
            amount: chairsTaken(one, view.groups).to - other.chair,
          });
        }
      }
    }
  },
});
