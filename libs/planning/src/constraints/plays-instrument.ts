/** Whoever takes a chair plays its instrument, as primary or as a double; a group takes the chairs it is called for. */
import { plays, sameInstrument } from '../rules/plays.js';
import { type Engagement } from '../model/session.js';
import { type PlanView } from '../view/plan-view.js';
import { chairWords, instrumentWords, personWords, sessionWords } from '../view/words.js';
import { constraint } from './constraint.js';
import { involvedIn } from './involved-in.js';

function instrumentsOf(view: PlanView, engagement: Engagement): readonly string[] | null {
  const musician = view.musicians.get(engagement.musicianId ?? '');
  if (musician !== undefined)
    return plays(musician, engagement.instrument) === null
      ? [musician.instrument, ...musician.doubles]
      : null;
  const group = view.groups.get(engagement.groupId ?? '');
  if (group === undefined) return null;
  return sameInstrument(group.instrument, engagement.instrument) ? null : [group.instrument];
}

export const playsInstrument = constraint({
  id: 'plays-instrument',
  code: 'ENGAGEMENT.NOT_ELIGIBLE',
  level: 'hard',
  unit: 'chairs',
  rule: 'Whoever takes a chair plays its instrument.',
  says: ({
    session,
    person,
    played,
    instrument,
    chair,
  }: {
    readonly session: string;
    readonly person: string;
    readonly played: readonly string[];
    readonly instrument: string;
    readonly chair: number;
  }) =>
    `${session}: ${person} plays ${played.map(instrumentWords).join(', ')} and cannot take ${chairWords({ instrument, chair })}`,
  check(view, report) {
    for (const engagement of view.engagements) {
      const played = instrumentsOf(view, engagement);
      const session = view.session.get(engagement.sessionId);
      if (played === null || session === undefined) continue;
      report({
        figures: {
          session: sessionWords(view, session),
          person: personWords(view, engagement),
          played,
          instrument: engagement.instrument,
          chair: engagement.chair,
        },
        involved: involvedIn(engagement),
        amount: 1,
      });
    }
  },
});
