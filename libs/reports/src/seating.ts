import { type Chair, maxLineUp, parseLineUp, printLineUp, seats, type LineUp } from '#lineup';
import { type EngagementFacts, type GroupFacts, type PassFacts, type SessionFacts } from './facts.js';
import { isCancelled, isLive } from './standing.js';

/** Who is called to a session and who sits where. */
export interface Seating {
  /** The called line-up in canonical form; null when nothing says who is called. */
  readonly lineUp: string | null;
  readonly chairs: readonly Chair[];
  /** Chairs on which nobody live sits; none in a cancelled session. */
  readonly open: readonly Chair[];
  /** Line-ups that could not be read. */
  readonly unreadable: readonly string[];
}

const keyOf = (instrument: string, chair: number): string => `${instrument}#${chair}`;

/** How many chairs an engagement takes: a group sits down with all its playing members. */
export const chairsTaken = (engagement: EngagementFacts, groups: ReadonlyMap<string, GroupFacts>): number =>
  engagement.groupId === null ? 1 : Math.max(1, groups.get(engagement.groupId)?.playingMembers ?? 1);

function calledLineUp(
  session: SessionFacts,
  passes: ReadonlyMap<string, PassFacts>,
): { readonly lineUp: LineUp | null; readonly unreadable: readonly string[] } {
  const texts =
    session.lineUp === null
      ? session.runOrder.flatMap((id) => passes.get(id)?.lineUp ?? [])
      : [session.lineUp];
  const read = texts.map((text) => ({ text, result: parseLineUp(text) }));
  const lineUps = read.flatMap(({ result }) => (result.kind === 'line-up' ? [result] : []));
  return {
    lineUp: lineUps.length === 0 ? null : maxLineUp(lineUps),
    unreadable: read.flatMap(({ text, result }) => (result.kind === 'refused' ? [text] : [])),
  };
}

/** The chairs of a session from its called line-up, or else the largest its passes need, and which of them are open. */
export function seatingOf(
  session: SessionFacts,
  engagements: readonly EngagementFacts[],
  passes: ReadonlyMap<string, PassFacts>,
  groups: ReadonlyMap<string, GroupFacts>,
): Seating {
  const { lineUp, unreadable } = calledLineUp(session, passes);
  const chairs = lineUp === null ? [] : seats(lineUp);
  const taken = new Set(
    engagements
      .filter(isLive)
      .flatMap((one) =>
        Array.from({ length: chairsTaken(one, groups) }, (_, at) => keyOf(one.instrument, one.chair + at)),
      ),
  );
  return {
    lineUp: lineUp === null ? null : printLineUp(lineUp),
    chairs,
    open: isCancelled(session)
      ? []
      : chairs.filter(({ instrument, chair }) => !taken.has(keyOf(instrument, chair))),
    unreadable,
  };
}
