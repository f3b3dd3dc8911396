import { type Books, type Shelf, type Store, type Stored } from '#desk';

/** What an import or a plan may leave behind even when it fails: it is about the work, not about the domain. */
type Kept = 'jobs' | 'idempotency' | 'changes' | 'personalValues' | 'keyUses';

type Kind = Exclude<keyof Books, Kept>;

const KINDS: readonly Kind[] = [
  'locations',
  'rooms',
  'roomHolds',
  'staff',
  'musicians',
  'groups',
  'availability',
  'productions',
  'ownAgreements',
  'ruleOverrides',
  'cues',
  'cueVersions',
  'cueRelations',
  'passes',
  'cuts',
  'placements',
  'cutPictures',
  'clipMappings',
  'sessions',
  'engagements',
  'takes',
  'statusChanges',
  'credits',
  'budgetLines',
  'exchangeRates',
  'plans',
  'apiKeys',
];

/** Every record of the domain, by kind and in the order of ids: equal dumps mean that nothing has changed. */
export const dumpDomain = async (store: Store): Promise<Readonly<Record<string, readonly Stored[]>>> => {
  const dump: Record<string, readonly Stored[]> = {};
  for (const kind of KINDS) dump[kind] = await (store.books[kind] as Shelf<Stored>).all({}, 'id');
  return dump;
};
