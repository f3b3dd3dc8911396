import { createHash } from 'node:crypto';
import { type BasisPart, type PlanBasis } from '../../model/records.js';
import { type Engagement, type Session } from '../../model/sessions.js';
import { type Stored } from '../../model/stored.js';
import { type Ground } from '../problem/ground.js';

/** Of a production's own calls, what is looked at: all of them, or what stands already. */
export interface Calls {
  readonly sessions: readonly Session[];
  readonly engagements: readonly Engagement[];
}

/** Every record that a plan rests on, by kind. What earlier plans proposed is not among it where only `calls` stand. */
export function restsOn(ground: Ground, calls: Calls = ground): Readonly<Record<string, readonly Stored[]>> {
  const { production, asOf: _, elsewhere, ...lists } = ground;
  return {
    ...lists,
    production: [production],
    sessions: calls.sessions,
    engagements: calls.engagements,
    'sessions of other productions': elsewhere.sessions,
    'engagements of other productions': elsewhere.engagements,
  };
}

/** The state of the books that a plan is made from. */
export function basisOf(ground: Ground, calls: Calls = ground): PlanBasis {
  const records = restsOn(ground, calls);
  const parts = Object.entries(records).map(([kind, records]): [string, BasisPart] => [
    kind,
    { count: records.length, hash: hashOf(records) },
  ]);
  const version = createHash('sha256').update(JSON.stringify(parts.map(([kind, { hash }]) => [kind, hash])));
  return {
    version: version.digest('hex').slice(0, 16),
    asOf: new Date(ground.asOf).toISOString(),
    newest: newestOf(Object.values(records)),
    parts: Object.fromEntries(parts),
  };
}

const newestOf = (lists: readonly (readonly Stored[])[]): string =>
  lists.flat().reduce((newest, { updatedAt }) => (updatedAt > newest ? updatedAt : newest), '');

/** Changes when any of the records is changed, added or removed; their order means nothing. */
function hashOf(records: readonly Stored[]): string {
  const hash = createHash('sha256');
  for (const mark of records.map(({ id, revision }) => `${id}:${revision}`).sort()) hash.update(`${mark}\n`);
  return hash.digest('hex').slice(0, 16);
}
