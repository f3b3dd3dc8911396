import { z } from 'zod';
import * as f from '../model/fields.js';
import { ROLES, type ApiKey } from '../model/records.js';
import { storedFields } from '../model/stored.js';
import { type Page, type PageQuery } from '../ports/shelf.js';
import { type Books, type Store } from '../ports/store.js';
import { storedInstant } from '../records/rules/wall-times.js';
import { readInput, refuseInput } from '../records/read-input.js';
import { readPage } from '../records/list-records.js';
import { ok, refuse, type Fault, type Result } from '../result.js';
import { hashOf, newSecret, prefixOf } from './secret.js';

/** What an API key is made of. `productions` are ids or slugs; left out: every production. */
export const keyOrder = z
  .strictObject({
    name: f.line(120).default('unnamed'),
    role: z.enum(ROLES),
    productions: z.array(f.line(60)).min(1).max(200).nullable().default(null),
    expiresAt: f.instant().nullable().default(null).describe('when it ends by itself; null: it does not'),
  })
  .meta({ id: 'KeyCreate' });

/** A key as it is shown: never its hash. */
export const keyView = z
  .object({
    ...storedFields.shape,
    name: z.string(),
    prefix: z.string().describe('how the secret begins'),
    role: z.enum(ROLES),
    productionIds: z.array(z.string()).nullable().describe('null: every production'),
    expiresAt: z.string().nullable().describe('when it ends by itself'),
    revokedAt: z.string().nullable(),
    lastUsedAt: z.string().nullable().describe('to about a minute; null: never yet'),
  })
  .meta({ id: 'Key' });
export type KeyView = Readonly<z.infer<typeof keyView>>;

export const newKeyView = keyView
  .extend({ secret: z.string().describe('shown this once; sent as `Authorization: Bearer …`') })
  .meta({ id: 'NewKey' });
export type NewKeyView = Readonly<z.infer<typeof newKeyView>>;

/** Makes a key. The secret is in the answer and nowhere else. Faults: `INPUT.…`, `PRODUCTION.NOT_FOUND`. */
export function createKey(store: Store, input: unknown): Promise<Result<NewKeyView>> {
  const order = readInput(keyOrder, input);
  if (!order.ok) return Promise.resolve(order);
  const { name, role, productions, expiresAt } = order.value;
  return store.write(async (books) => {
    const scope = productions === null ? ok(null) : await idsOf(books, productions);
    if (!scope.ok) return scope;
    return ok(
      await addKey(books, {
        name,
        role,
        productionIds: scope.value,
        expiresAt: storedInstant(expiresAt),
      }),
    );
  });
}

/** The first admin key of a database that has none; null where there are keys already. */
export function createFirstKey(store: Store): Promise<Result<NewKeyView | null>> {
  return store.write(async (books) => {
    if ((await books.apiKeys.count({})) > 0) return ok(null);
    return ok(
      await addKey(books, {
        name: 'first key',
        role: 'admin',
        productionIds: null,
        expiresAt: null,
      }),
    );
  });
}

export async function listKeys(books: Books, query: PageQuery<ApiKey>): Promise<Result<Page<KeyView>>> {
  const page = await readPage(() => books.apiKeys.page(query));
  if (!page.ok) return page;
  const uses = await books.keyUses.all({ keyId: page.value.items.map(({ id }) => id) });
  const used = new Map(uses.map(({ keyId, lastUsedAt }) => [keyId, lastUsedAt]));
  const items = page.value.items.map((key) => shown(key, used.get(key.id) ?? null));
  return ok({ ...page.value, items });
}

export async function readKey(books: Books, id: string): Promise<Result<KeyView>> {
  const key = await books.apiKeys.find(id);
  if (key === null) return refuse('not-found', 'KEY.NOT_FOUND', `There is no key ${id}.`);
  const [use] = await books.keyUses.all({ keyId: id });
  return ok(shown(key, use?.lastUsedAt ?? null));
}

/** Takes a key's power from it, for good. The record stays. `revision` null: whatever it is. */
export function revokeKey(
  store: Store,
  id: string,
  revision: number | null,
  at: string,
): Promise<Result<KeyView>> {
  return store.write(async (books) => {
    const key = await readKey(books, id);
    if (!key.ok || key.value.revokedAt !== null) return key;
    const changed = await books.apiKeys.change(id, revision ?? key.value.revision, { revokedAt: at });
    if (typeof changed === 'string') {
      return refuse('stale', 'RECORD.STALE', `The key ${id} has been changed by someone else since.`);
    }
    return ok(shown(changed, key.value.lastUsedAt));
  });
}

/** Stores a new key; its secret is in what is answered and nowhere else. */
export async function addKey(
  books: Books,
  key: Pick<ApiKey, 'name' | 'role' | 'productionIds' | 'expiresAt'>,
): Promise<NewKeyView> {
  const secret = newSecret();
  const added = await books.apiKeys.add({
    ...key,
    prefix: prefixOf(secret),
    hash: hashOf(secret),
    revokedAt: null,
  });
  return { ...shown(added, null), secret };
}

async function idsOf(books: Books, productions: readonly string[]): Promise<Result<readonly string[]>> {
  const known = [
    ...(await books.productions.all({ id: productions })),
    ...(await books.productions.all({ slug: productions })),
  ];
  const faults = productions.flatMap((named, index): readonly Fault[] =>
    known.some((one) => one.id === named || one.slug === named)
      ? []
      : [
          {
            pointer: `/productions/${index}`,
            code: 'PRODUCTION.NOT_FOUND',
            message: `There is no production ${named}.`,
          },
        ],
  );
  return faults.length > 0 ? refuseInput(faults) : ok([...new Set(known.map((one) => one.id))]);
}

function shown(key: ApiKey, lastUsedAt: string | null): KeyView {
  const { hash: _hash, productionIds, ...rest } = key;
  return { ...rest, lastUsedAt, productionIds: productionIds === null ? null : [...productionIds] };
}
