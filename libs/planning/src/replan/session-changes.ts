import { type Session } from '../model/session.js';
import { seatCount } from '../rules/seats.js';
import { type PlanView } from '../view/plan-view.js';
import { counted, passWords, sessionWords } from '../view/words.js';
import { type Change, type Comparison } from './change.js';

/** What happened to the sessions: those that are gone first, then the new and the grown, each in time order. */
export const sessionChanges = (comparison: Comparison): readonly Change[] => [
  ...comparison.before.sessions.flatMap((session) => goneOrMoved(comparison, session)),
  ...comparison.now.sessions.flatMap((session) => openedOrGrown(comparison, session)),
];

function goneOrMoved({ before, now, kept, movedTo }: Comparison, session: Session): readonly Change[] {
  const reason = kept.dropped.get(session.id);
  if (reason === undefined) return [];
  const to = movedTo.get(session.id);
  const sessions = to === undefined ? [session.id] : [session.id, to.id];
  const words = sessionWords(before, session);
  return [
    {
      kind: to === undefined ? 'session-dropped' : 'session-moved',
      involved: { sessions },
      message: to === undefined ? `${words} is dropped` : `${words} moves to ${sessionWords(now, to)}`,
      reason: `because ${reason}`,
    },
  ];
}

function openedOrGrown({ before, now, movedTo }: Comparison, session: Session): readonly Change[] {
  const known = before.session.get(session.id);
  const words = sessionWords(now, session);
  if (known === undefined) {
    if ([...movedTo.values()].some((one) => one.id === session.id)) return [];
    const names = session.runOrder.map((id) => passWords(now, id)).join(', ');
    return [
      {
        kind: 'session-opened',
        involved: { sessions: [session.id], passes: session.runOrder },
        message: `${words} is opened`,
        reason: `because no session that stands could take ${names}`,
      },
    ];
  }
  const more = seatCount(session.seats) - seatCount(known.seats);
  if (more <= 0) return [];
  const growing = session.runOrder.filter((id) => isNewIn(before, known, now, id));
  const names = growing.map((id) => passWords(now, id)).join(', ');
  return [
    {
      kind: 'call-grown',
      involved: { sessions: [session.id], passes: growing },
      message: `${words} calls ${counted(more, 'further player')}`,
      reason: `because ${names} needs them`,
    },
  ];
}

/** Whether a pass is new in a session, or asks for other players than it did. */
const isNewIn = (before: PlanView, session: Session, now: PlanView, id: string): boolean =>
  !session.runOrder.includes(id) || before.passes.get(id)?.seats !== now.passes.get(id)?.seats;
