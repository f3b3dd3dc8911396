import { type Problem } from '../../model/problem.js';
import { type Engagement, type Session } from '../../model/session.js';
import { judged } from '../../check/judged.js';
import { publishedPlan } from '../../replan/published-plan.js';
import { aGroup, aMusician, aPass, aProblem, aSession, hall, vienna } from '../../test-support/builders.js';
import { type ComparedPlan } from '../compared.js';

const rome = { ...vienna, id: 'rome', slug: 'rome', name: 'Rome', zone: 'Europe/Rome' };

export const studio = {
  ...hall,
  id: 'studio',
  locationId: 'rome',
  hire: { minor: 200_000, currency: 'EUR' },
};

export const inRome = { roomId: studio.id, locationId: rome.id };

/** A hall in Vienna and a studio in Rome, three passes, three violinists and a choir of 24. */
export const production = (change: Partial<Problem> = {}): Problem =>
  aProblem({
    slots: [],
    locations: [vienna, rome],
    rooms: [hall, studio],
    passes: [aPass('1m1', { seconds: 300 }), aPass('1m2', { seconds: 200 }), aPass('1m3', { seconds: 100 })],
    musicians: ['anna', 'bela', 'clara'].map((id) => aMusician(id)),
    groups: [aGroup('coro', { playingMembers: 24 })],
    ...change,
  });

/** Sessions and engagements judged as a plan, as good or bad as they are. */
export function planOf(
  sessions: readonly Session[],
  engagements: readonly Engagement[] = [],
  problem = production(),
): ComparedPlan {
  return { problem, plan: judged(problem, publishedPlan(problem, { sessions, engagements }, [])) };
}

/** A session that only a plan proposes. */
export const draft = (
  id: string,
  start: string,
  runOrder: readonly string[],
  change: Partial<Session> = {},
): Session => aSession(id, start, { runOrder, fixed: false, ...change });
