import { createHash } from 'node:crypto';
import { type Ground } from './ground.js';

/** A figure that changes when any record a plan rests on is changed, added or removed. */
export function fingerprintOf(ground: Ground): string {
  const { production, asOf: _, elsewhere, ...lists } = ground;
  const hash = createHash('sha256').update(`${production.id}:${production.revision}`);
  const records = { ...lists, othersSessions: elsewhere.sessions, othersEngagements: elsewhere.engagements };
  for (const [name, list] of Object.entries(records)) {
    const marks = list.map((record) => `${record.id}:${record.revision}`).sort();
    hash.update(`\n${name} ${marks.join(' ')}`);
  }
  return hash.digest('hex');
}
