import { type Chair, maxLineUp, printLineUp, seats } from '#lineup';
import { type EngagementFacts, type GroupFacts, type PassFacts, type SessionFacts } from './facts.js';
import { lineUpOf } from './line-ups.js';
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

/** What is called by some line-ups together. */
interface Called {
  readonly lineUp: string | null;
  readonly chairs: readonly Chair[];
  readonly unreadable: readonly string[];
}

function readCalled(texts: readonly string[]): Called {
  const read = texts.map((text) => ({ text, result: lineUpOf(text) }));
  const lineUps = read.flatMap(({ result }) => (result.kind === 'line-up' ? [result] : []));
  const lineUp = lineUps.length === 0 ? null : maxLineUp(lineUps);
  return {
    lineUp: lineUp === null ? null : printLineUp(lineUp),
    chairs: lineUp === null ? [] : seats(lineUp),
    unreadable: read.flatMap(({ text, result }) => (result.kind === 'refused' ? [text] : [])),
  };
}

/** A film has few line-ups and many sessions, and reports read them all: so many combinations are kept. */
const MOST_KEPT = 500;
const KEPT = new Map<string, Called>();

/** The same of the same texts, read once. */
function calledBy(texts: readonly string[]): Called {
  const distinct = [...new Set(texts)];
  const key = JSON.stringify(distinct);
  const known = KEPT.get(key);
  if (known !== undefined) return known;
  if (KEPT.size >= MOST_KEPT) KEPT.clear();
  const called = readCalled(distinct);
  KEPT.set(key, called);
  return called;
}

/** The chairs of a session from its called line-up, or else the largest its passes need, and which of them are open. */
export function seatingOf(
  session: SessionFacts,
  engagements: readonly EngagementFacts[],
  passes: ReadonlyMap<string, PassFacts>,
  groups: ReadonlyMap<string, GroupFacts>,
): Seating {
  const texts =
    session.lineUp === null
      ? session.runOrder.flatMap((id) => passes.get(id)?.lineUp ?? [])
      : [session.lineUp];
  const { lineUp, chairs, unreadable } = calledBy(texts);
  const taken = new Set<string>();
  for (const one of engagements) {
    if (!isLive(one)) continue;
    const chairsOf = chairsTaken(one, groups);
    for (let at = 0; at < chairsOf; at += 1) taken.add(keyOf(one.instrument, one.chair + at));
  }
  return {
    lineUp,
    chairs,
    open: isCancelled(session)
      ? []
      : chairs.filter(({ instrument, chair }) => !taken.has(keyOf(instrument, chair))),
    unreadable,
  };
}
