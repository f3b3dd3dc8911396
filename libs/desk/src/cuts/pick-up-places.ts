import { placesFor, type PassPlace, type PlanPass } from '#planning';
import { type PickUp, type PickUpPass } from '#reports';
import { seatReader } from '../planning/problem/build-music.js';
import { type Planned } from '../planning/published.js';
import { callViews } from '../planning/recommend/calls.js';

/** Told of each pass that no session can take. */
const MOST_REASONS = 2;

const pickUpOf = (passId: string): string => `pick-up of ${passId}`;

/**
 * Where each pass of each pick-up could be recorded, as the books stand: every pass of the version for as long as is
 * missing, where it may be recorded, in the order in which its passes follow each other.
 */
export function pickUpPlaces(planned: Planned, pickUps: readonly PickUp[]): readonly PickUpPass[] {
  const seatsOf = seatReader(planned.ground);
  const records = new Map(planned.ground.passes.map((pass) => [pass.id, pass]));
  const wanted = pickUps.flatMap(({ passes, seconds }) => {
    const own = new Set(passes.map(({ passId }) => passId));
    return inOrder(passes, (passId) => records.get(passId)?.after ?? []).map(
      (pass): [PickUpPass, PlanPass] => {
        const record = records.get(pass.passId);
        return [
          pass,
          {
            id: pickUpOf(pass.passId),
            name: `${pass.name} pick-up`,
            seconds,
            seats: seatsOf(pass.lineUp),
            locationIds: record?.locationIds ?? [],
            after: (record?.after ?? []).filter((id) => own.has(id)).map(pickUpOf),
          },
        ];
      },
    );
  });
  const { built } = planned;
  const places = placesFor(
    built.problem,
    built.written,
    wanted.map(([, pass]) => pass),
  );
  const view = callViews(planned);
  return wanted.map(([pass], at) => told(pass, places[at], view));
}

function told(
  pass: PickUpPass,
  found: PassPlace | undefined,
  view: ReturnType<typeof callViews>,
): PickUpPass {
  const byReason = new Map((found?.refused ?? []).map((one) => [one.reason, one]));
  const refused = [...byReason.values()]
    .slice(0, MOST_REASONS)
    .map(({ code, figures, reason }) => ({ code, figures, reason }));
  const reason = refused.length === 0 ? null : refused.map((one) => one.reason).join('; ');
  const option = found?.option ?? null;
  if (option === null) return { ...pass, place: null, reason, refused };
  const { sessionId, location, room, localStart, zone } = view(option.session);
  const { extraCost, extraChairs } = option;
  const place = { sessionId, location, room, localStart, zone, extraCost, extraChairs };
  return { ...pass, place, reason, refused };
}

/** Passes with those they follow before them. */
function inOrder(
  passes: readonly PickUpPass[],
  afterOf: (passId: string) => readonly string[],
): readonly PickUpPass[] {
  const ordered: PickUpPass[] = [];
  const seen = new Set<string>();
  const visit = (pass: PickUpPass): void => {
    if (seen.has(pass.passId)) return;
    seen.add(pass.passId);
    for (const id of afterOf(pass.passId)) {
      const before = passes.find(({ passId }) => passId === id);
      if (before !== undefined) visit(before);
    }
    ordered.push(pass);
  };
  for (const pass of passes) visit(pass);
  return ordered;
}
