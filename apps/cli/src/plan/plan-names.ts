import { type AnyRecord, KEEPERS, type KindName, type PlanLine } from '#desk';
import { type Backend } from '../backend/backend.js';
import { assumptionsOf, scopeOf } from './plan-words.js';

/** What people call those that the options of plans name by id. */
export type Names = ReadonlyMap<string, string>;

const A_PAGE = '500';

/** Reads the names that the words for these plans need, and no others. */
export async function readNames(backend: Backend, plans: readonly PlanLine[]): Promise<Names> {
  const assumed = plans.flatMap(assumptionsOf);
  const wanted: readonly (readonly [KindName, boolean])[] = [
    [
      'location',
      assumed.some((one) => 'locationId' in one) ||
        plans.some((plan) => scopeOf(plan).locationIds !== undefined),
    ],
    ['room', assumed.some((one) => one.kind === 'without-room')],
    ['musician', assumed.some((one) => one.kind === 'without-musician')],
  ];
  const names = new Map<string, string>();
  for (const [kind, isWanted] of wanted) {
    for (const one of isWanted ? await readAll(backend, kind) : []) {
      if ('name' in one && typeof one.name === 'string') names.set(one.id, one.name);
    }
  }
  return names;
}

/** Those that can be read: a name is not worth a refusal. */
async function readAll(backend: Backend, kind: KindName): Promise<readonly AnyRecord[]> {
  const items: AnyRecord[] = [];
  let cursor: string | undefined;
  do {
    const page: Awaited<ReturnType<Backend['list']>> = await backend.list(KEEPERS[kind], null, {
      limit: A_PAGE,
      cursor,
    });
    if (!page.ok) return items;
    items.push(...page.value.items);
    cursor = page.value.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
