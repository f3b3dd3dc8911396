import { type Production } from '../model/production.js';
import { type Books } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';
import { maySee } from './permissions.js';
import { type Principal } from './principal.js';

/** A production by id or slug, if the key may see it: `PRODUCTION.NOT_FOUND` otherwise, as if there were none. */
export async function findProduction(
  books: Books,
  principal: Principal,
  idOrSlug: string,
): Promise<Result<Production>> {
  const byId = await books.productions.find(idOrSlug);
  const [bySlug] = byId === null ? await books.productions.all({ slug: idOrSlug }) : [];
  const production = byId ?? bySlug;
  return production !== undefined && maySee(principal, production.id)
    ? ok(production)
    : refuse('not-found', 'PRODUCTION.NOT_FOUND', `There is no production ${idOrSlug}.`);
}
