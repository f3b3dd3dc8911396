import { emptyChairs } from '../../check/empty-chairs.js';
import { type Group, type Musician } from '../../model/people.js';
import { type OpenChair, type Supply } from '../../model/plan.js';
import { type Session } from '../../model/session.js';
import { plays, sameInstrument } from '../../rules/plays.js';
import { seatsOf } from '../../rules/seats.js';
import { type PlanView } from '../../view/plan-view.js';
import { instrumentWords, sessionWords } from '../../view/words.js';
import { type StaffPlan } from './staff-plan.js';

/** Every chair without a player in the sessions to come, with who there is for it and why nobody is on it. */
export function openChairsOf(plan: StaffPlan, view: PlanView): readonly OpenChair[] {
  return plan.coming.flatMap((session) => {
    const supplies = new Map<string, Supply>();
    return emptyChairs(view, session).map(({ instrument, chair }) => {
      const supply = supplies.get(instrument) ?? supplyOf(plan, view, session, instrument);
      supplies.set(instrument, supply);
      const reason = reasonOf(view, session, instrument, supply);
      return { sessionId: session.id, instrument, chair, supply, reason };
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

function reasonOf(view: PlanView, session: Session, instrument: string, supply: Supply): string {
  const parts = [
    [supply.seated, 'playing at that time'],
    [supply.unavailable, 'away or bound elsewhere'],
    [supply.resting, 'resting'],
    [supply.free, 'free but too many for the room'],
  ] as const;
  const known = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const roster =
    supply.exist === 0
      ? 'none on the local roster'
      : `${supply.exist} on the local roster: ${known.join(', ')}`;
  return `${instrumentWords(instrument)}, ${sessionWords(view, session)}: needs ${seatsOf(session.seats, instrument)}, ${supply.free} available (${roster})`;
}
