import { type PlanBasis } from '../../model/records.js';
import { type Stored } from '../../model/stored.js';
import { type Fault } from '../../result.js';
import { type Ground } from '../problem/ground.js';
import { basisOf, restsOn, type Calls } from './basis.js';

const MOST_NAMED = 5;

/**
 * What has changed of all that a plan rests on since it was made, kind by kind, each with what can be named of it;
 * nothing where it still rests on the same.
 */
export function changedSince(basis: PlanBasis, ground: Ground, calls: Calls): readonly Fault[] {
  const now = basisOf(ground, calls);
  if (now.version === basis.version) return [];
  const records = restsOn(ground, calls);
  return Object.entries(now.parts).flatMap(([kind, { count, hash }]): readonly Fault[] => {
    const was = basis.parts[kind];
    // A plan of before there were such records rests on none of them.
    if (was?.hash === hash || (was === undefined && count === 0)) return [];
    const newer = (records[kind] ?? []).filter((one) => one.updatedAt > basis.newest);
    const fewer = Math.max(0, (was?.count ?? 0) - count);
    const told = [
      ...(newer.length > 0 ? [`${newer.length} new or changed${namesOf(newer)}`] : []),
      ...(fewer > 0 ? [`${fewer} fewer than then`] : []),
    ];
    const message = `${kind}: ${told.length === 0 ? 'others than then' : told.join(', ')}`;
    return [{ pointer: '', code: 'PLAN.BASIS_CHANGED', message }];
  });
}

function namesOf(records: readonly Stored[]): string {
  const names = records.flatMap((one) => nameOf(one) ?? []);
  if (names.length === 0) return '';
  const more = names.length - MOST_NAMED;
  return ` (${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}

/** What a person calls a record, where it carries that itself. */
function nameOf(record: Stored): string | null {
  const { name, title, number, localStart } = record as unknown as Readonly<Record<string, unknown>>;
  for (const one of [name, title, number]) if (typeof one === 'string' && one !== '') return one;
  return typeof localStart === 'string' ? localStart.replace('T', ' ') : null;
}
