import {
  type AnyRecord,
  type Cue,
  type CueVersion,
  type KindName,
  type Pass,
  passName,
  type PlanLine,
} from '#desk';
import { type Backend } from '../backend/backend.js';
import { allOf } from '../records/read-all.js';
import { assumptionsOf, scopeOf } from './plan-words.js';

/** What people call those that the options of plans name by id. */
export type Names = ReadonlyMap<string, string>;

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
  const grown = plans.find((plan) => assumptionsOf(plan).some((one) => one.kind === 'pass-length'));
  if (grown !== undefined) await addPasses(backend, grown.productionId, names);
  return names;
}

/** A pass has no name of its own: people call it by its cue and version. */
async function addPasses(backend: Backend, production: string, names: Map<string, string>): Promise<void> {
  const read = async <T>(kind: KindName): Promise<readonly T[]> =>
    (await readAll(backend, kind, production)) as unknown as readonly T[];
  const cues = new Map((await read<Cue>('cue')).map((one) => [one.id, one]));
  const versions = new Map((await read<CueVersion>('cueVersion')).map((one) => [one.id, one]));
  for (const pass of await read<Pass>('pass')) {
    const version = versions.get(pass.versionId);
    names.set(pass.id, passName(cues.get(version?.cueId ?? ''), version, pass));
  }
}

/** Those that can be read: a name is not worth a refusal. */
async function readAll(
  backend: Backend,
  kind: KindName,
  production: string | null = null,
): Promise<readonly AnyRecord[]> {
  const all = await allOf<AnyRecord>(backend, kind, production);
  return all.ok ? all.value : [];
}
