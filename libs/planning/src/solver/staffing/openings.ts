import { emptyChairs } from '../../check/empty-chairs.js';
import { type Session } from '../../model/session.js';
import { doublesOf } from '../../rules/seats.js';
import { type PlanView } from '../../view/plan-view.js';

/** Open chairs of one instrument of a session that ask the same of whoever sits on them. The first chair is one by itself. */
export interface ChairClass {
  readonly instrument: string;
  readonly doubles: readonly string[];
  /** 1-based, rising. */
  readonly chairs: readonly number[];
}

/** A session to come with its open chairs. */
export interface Opening {
  readonly session: Session;
  readonly date: string;
  readonly classes: readonly ChairClass[];
  /** Open chairs in all. */
  readonly open: number;
}

/** What a plan leaves open, session by session; sessions with nothing open are left out. */
export const openingsOf = (view: PlanView, coming: readonly Session[]): readonly Opening[] =>
  coming.map((session) => openingOf(view, session)).filter(({ open }) => open > 0);

function openingOf(view: PlanView, session: Session): Opening {
  const classes = new Map<string, ChairClass & { readonly chairs: number[] }>();
  let open = 0;
  for (const { instrument, chair } of emptyChairs(view, session)) {
    const doubles = [...new Set(doublesOf(session.seats, instrument, chair))].sort();
    const key = [instrument, chair === 1, ...doubles].join('\u0000');
    const known = classes.get(key) ?? { instrument, doubles, chairs: [] };
    known.chairs.push(chair);
    classes.set(key, known);
    open += 1;
  }
  return { session, date: session.localStart.slice(0, 10), classes: [...classes.values()], open };
}

/** Open chairs of one instrument of a session. */
export const openOf = ({ classes }: Opening, instrument: string): number =>
  classes.reduce((sum, one) => sum + (one.instrument === instrument ? one.chairs.length : 0), 0);
