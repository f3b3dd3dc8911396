import { type Supply } from '../model/plan.js';
import { counted, whyWords } from './words.js';

/** Where a pass may be recorded: cities by name; none: anywhere. */
interface Somewhere {
  readonly where: readonly string[];
}

/** Somewhere in the planning window, in rooms that seat the pass. */
interface Within extends Somewhere {
  readonly rooms: readonly string[];
  /** Local dates. */
  readonly from: string;
  readonly to: string;
  /** The moment planned from with its zone, where that lies inside the window; null: the window begins later. */
  readonly asOf: string | null;
}

/** What stands against calls that could record a pass, and against how many of them. */
export type Obstacle =
  | { readonly kind: 'follows' | 'precedes'; readonly pass: string }
  | { readonly kind: 'room' | 'unused' }
  | { readonly kind: 'absent'; readonly name: string; readonly role: string; readonly why: string | null }
  | { readonly kind: 'elsewhere'; readonly name: string; readonly role: string };

interface NoneLeft extends Somewhere {
  readonly calls: number;
  readonly obstacles: readonly (Obstacle & { readonly count: number })[];
}

/** "Basel, Rome or Vienna" */
const oneOf = ({ where }: Somewhere): string =>
  where.length === 0
    ? 'any city'
    : where.length < 2
      ? where.join('')
      : `${where.slice(0, -1).join(', ')} or ${where.at(-1)}`;

const when = ({ from, to, asOf }: Within): string =>
  asOf === null ? `between ${from} and ${to}` : `between the moment planned from, ${asOf}, and ${to}`;

/** Continues "of 12 calls that could hold it, none is left: 4 …". */
export function obstacleWords(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'follows':
      return `too early to follow ${obstacle.pass}`;
    case 'precedes':
      return `too late to come before ${obstacle.pass}`;
    case 'room':
      return 'while another session has the room';
    case 'unused':
      return 'not used by this plan';
    case 'absent':
      return `without ${obstacle.name} (${obstacle.role}): ${whyWords(obstacle.why)}`;
    case 'elsewhere':
      return `without ${obstacle.name} (${obstacle.role}), who is at another session or on the way`;
  }
}

const noneLeft = (figures: NoneLeft): string => {
  const parts = figures.obstacles.map((one) => `${one.count} ${obstacleWords(one)}`);
  return `of ${counted(figures.calls, 'call')} that could hold it in ${oneOf(figures)}, none is left: ${parts.join(', ')}`;
};

function openChair({ needs, exist, unavailable, resting, seated, free }: Supply & { needs: number }): string {
  const parts = [
    [seated, 'playing at that time'],
    [unavailable, 'away or bound elsewhere'],
    [resting, 'resting'],
    [free, 'free but too many for the room'],
  ] as const;
  const known = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const roster =
    exist === 0 ? 'none on the local roster' : `${exist} on the local roster: ${known.join(', ')}`;
  return `needs ${needs}, ${free} available (${roster})`;
}

/** Why chairs are open and passes in no session, by code: in English, from the figures that are kept with a plan. */
export const planSays = {
  'PLAN.NOBODY_FOR_CHAIR': openChair,
  'PLAN.NO_LOCATION': (figures: Somewhere): string => `there is no room in ${oneOf(figures)}`,
  'PLAN.NO_ROOM': (
    figures: Somewhere & { readonly needs: number; readonly room: string; readonly capacity: number },
  ): string =>
    `needs ${counted(figures.needs, 'seat')}; the largest room in ${oneOf(figures)}, ${figures.room}, has ${figures.capacity}`,
  'PLAN.WINDOW_OVER': ({ to, asOf }: { readonly to: string; readonly asOf: string }): string =>
    `the planning window ended on ${to}, before the moment planned from, ${asOf}`,
  'PLAN.ROOM_CLOSED': (figures: Within & { readonly hoursKnown: boolean }): string =>
    figures.hoursKnown
      ? `no room that seats it is available in ${oneOf(figures)} ${when(figures)} (${figures.rooms.join(', ')})`
      : `nothing says when a room that seats it is available in ${oneOf(figures)} (${figures.rooms.join(', ')})`,
  'PLAN.ROOM_TAKEN': (
    figures: Within & {
      readonly taken: readonly { readonly room: string; readonly by: readonly string[] }[];
    },
  ): string =>
    `whenever a room that seats it is available in ${oneOf(figures)} ${when(figures)}, it is taken: ${figures.taken
      .map(({ room, by }) => `${room} (${by.join(', ')})`)
      .join(', ')}`,
  'PLAN.NO_CALL': (figures: Within & { readonly longestMinutes: number }): string =>
    `no call that the agreement allows fits into the times at which a room that seats it is to be had in ${oneOf(figures)} ${when(figures)}; the longest stretch has ${figures.longestMinutes} min (${figures.rooms.join(', ')})`,
  'PLAN.WAITS': ({ pass }: { readonly pass: string }): string =>
    `must follow ${pass}, which is in no session`,
  'PLAN.ORDER': noneLeft,
  'PLAN.ROOMS_FULL': noneLeft,
  'PLAN.STAFF_AWAY': noneLeft,
  'PLAN.STAFF_ELSEWHERE': noneLeft,
  'PLAN.NO_SLOT': noneLeft,
  'PLAN.NOT_PLANNED': (_: object): string => 'it is newer than the last plan',
};

type Code = keyof typeof planSays;

/** A reason with its figures. */
export interface PlanReason<C extends Code = Code> {
  readonly code: C;
  readonly figures: object;
  readonly reason: string;
}

export const planReason = <C extends Code>(
  code: C,
  figures: Parameters<(typeof planSays)[C]>[0],
): PlanReason<C> => ({
  code,
  figures,
  reason: (planSays[code] as (given: typeof figures) => string)(figures),
});
