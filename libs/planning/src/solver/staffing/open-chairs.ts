import { emptyChairs } from '../../check/empty-chairs.js';
import { type Group, type Musician } from '../../model/people.js';
import { type OpenChair, type Supply } from '../../model/plan.js';
import { type Session } from '../../model/session.js';
import { plays, sameInstrument } from '../../rules/plays.js';
import { seatsOf } from '../../rules/seats.js';
import { type PlanView } from '../../view/plan-view.js';
import { planReason } from '../../view/plan-says.js';
import { instrumentWords, sessionWords } from '../../view/words.js';
import { type StaffPlan } from './staff-plan.js';

/** Every chair without a player in the sessions to come, with who there is for it and why nobody is on it. */
export function openChairsOf(plan: StaffPlan, view: PlanView): readonly OpenChair[] {
  return plan.coming.flatMap((session) => {
    if (plan.openIn(session).length === 0) return [];
    const supplies = new Map<string, Supply>();
    return emptyChairs(view, session).map(({ instrument, chair }) => {
      const supply = supplies.get(instrument) ?? supplyOf(plan, view, session, instrument);
      supplies.set(instrument, supply);
      const { code, figures, reason } = planReason('PLAN.NOBODY_FOR_CHAIR', {
        needs: seatsOf(session.seats, instrument),
        ...supply,
      });
      const where = `${instrumentWords(instrument)}, ${sessionWords(view, session)}`;
      return {
        ...{ sessionId: session.id, instrument, chair, supply, code, figures },
        reason: `${where}: ${reason}`,
      };
    });
  });
}

function supplyOf(plan: StaffPlan, view: PlanView, session: Session, instrument: string): Supply {
  const people: readonly (Musician | Group)[] = [
    ...(plan.locals.get(session.locationId) ?? []).filter((one) => plays(one, instrument) !== null),
    ...(plan.localGroups.get(session.locationId) ?? []).filter((one) =>
      sameInstrument(one.instrument, instrument),
    ),
  ];
  const here = new Set(
    (view.engagementsOf.get(session.id) ?? []).map((one) => one.musicianId ?? one.groupId),
  );
  const obstacles = people.map((person) =>
    here.has(person.id) ? 'seated' : plan.diary.obstacle(person, session),
  );
  const count = (what: string | null): number => obstacles.filter((one) => one === what).length;
  return {
    exist: people.length,
    unavailable: count('unavailable'),
    resting: count('resting'),
    seated: count('seated'),
    free: count(null),
  };
}
