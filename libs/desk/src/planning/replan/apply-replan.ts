import { instantText } from '#clock';
import { maxLineUp, parseLineUp, printLineUp, type LineUp } from '#lineup';
import { type PlanSession, type SolvedPlan } from '#planning';
import { type Engagement, type Session } from '../../model/sessions.js';
import { type Books } from '../../ports/store.js';
import { releaseOf, releasePlayers } from '../../records/rules/release-players.js';
import { writeProposals } from '../apply/proposals.js';
import { type Ground } from '../problem/ground.js';
import { removeByIds } from '../problem/in-chunks.js';
import { type Differences } from './differences.js';
import { type Facts } from './facts.js';

/** What was written, in records. */
export interface WrittenChanges {
  readonly sessionsOpened: number;
  readonly sessionsCancelled: number;
  readonly sessionsAltered: number;
  readonly engagementsMade: number;
  readonly engagementsEnded: number;
  readonly absences: number;
  readonly passesChanged: number;
}

/** Where a re-plan is written: in which books, under which plan's id. */
export interface Writing {
  readonly books: Books;
  readonly ground: Ground;
  readonly planId: string;
}

/**
 * Writes a re-plan: first what happened, then what ends, then what is new. Proposals nobody acted on are taken back, as
 * a new plan would; whoever was asked is released, and sessions that stand are cancelled. Everything else is not
 * touched. `ids`: which stored session each of the new ones became.
 */
export async function applyReplan(
  writing: Writing,
  plan: SolvedPlan,
  differences: Differences,
  facts: Facts,
): Promise<{ readonly written: WrittenChanges; readonly ids: ReadonlyMap<string, string> }> {
  const { books, ground, planId } = writing;
  await books.availability.addAll(facts.absences);
  for (const { id, revision, seconds, lineUp } of facts.passes)
    await books.passes.change(id, revision, { seconds, lineUp });
  await removeByIds(books.engagements, differences.takenBack);
  await removeByIds(books.sessions, differences.withdrawn);
  for (const engagement of differences.released) await release(writing, engagement);
  let letGo = 0;
  for (const session of differences.cancelled) letGo += await cancel(writing, session);
  const grown = new Map(facts.passes.map((pass) => [pass.id, pass]));
  const changed = { ...ground, passes: ground.passes.map((pass) => grown.get(pass.id) ?? pass) };
  for (const { was, now } of differences.altered) await alter({ ...writing, ground: changed }, was, now);
  const made = await writeProposals(books, changed, plan, planId);
  const written = {
    sessionsOpened: made.sessions,
    sessionsCancelled: differences.cancelled.length + differences.withdrawn.length,
    sessionsAltered: differences.altered.length,
    engagementsMade: made.engagements,
    engagementsEnded: differences.takenBack.length + differences.released.length + letGo,
    absences: facts.absences.length,
    passesChanged: facts.passes.length,
  };
  return { written, ids: made.ids };
}

async function release(writing: Writing, was: Engagement): Promise<void> {
  const { id, revision } = was;
  const released = releaseOf('released', was, instantText(writing.ground.asOf));
  await writing.books.engagements.change(id, revision, { status: 'released', ...released });
}

/** Answers how many players are let go with the session. */
async function cancel(writing: Writing, session: Session): Promise<number> {
  const { books } = writing;
  const cancelled = await books.sessions.change(session.id, session.revision, { status: 'cancelled' });
  if (typeof cancelled === 'string') return 0;
  return releasePlayers(books, cancelled, session, instantText(writing.ground.asOf));
}

async function alter(writing: Writing, was: Session, now: PlanSession): Promise<void> {
  const { books, ground, planId } = writing;
  const change = {
    runOrder: [...now.runOrder],
    lineUp: grownLineUp(ground, was, now),
    // A draft that somebody took into her own hands stays hers.
    planId: was.planId === null ? null : planId,
  };
  await books.sessions.change(was.id, was.revision, change);
}

/** Everybody who was called, and whoever the music needs more: nobody is sent home. */
function grownLineUp(ground: Ground, was: Session, now: PlanSession): string | null {
  const lineUpOf = (id: string): string => ground.passes.find((pass) => pass.id === id)?.lineUp ?? '';
  const called = was.lineUp === null ? was.runOrder.map(lineUpOf) : [was.lineUp];
  const lineUps = [...called, ...now.runOrder.map(lineUpOf)].flatMap((text): readonly LineUp[] => {
    const read = parseLineUp(text);
    return read.kind === 'line-up' ? [read] : [];
  });
  return lineUps.length === 0 ? was.lineUp : printLineUp(maxLineUp(lineUps));
}
