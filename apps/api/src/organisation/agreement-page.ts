import {
  agreementView,
  type AgreementView,
  CursorRefused,
  type Page,
  type PageQuery,
  readListQuery,
  readPage,
  type RawQuery,
  type Result,
  type Stored,
} from '#desk';
import { z } from 'zod';

const LIST = { fields: agreementView, derived: z.object({}), filters: ['id'], sorts: ['id'] };
export const AGREEMENT_SORTS = LIST.sorts;

/** A page of agreements, which stand in memory; its cursor is the id of the last. */
export async function agreementPage(
  raw: RawQuery,
  all: () => Promise<readonly AgreementView[]>,
): Promise<Result<Page<AgreementView>>> {
  const query = readListQuery<Stored>(LIST, raw);
  return query.ok ? readPage(async () => pageOf(await all(), query.value)) : query;
}

function pageOf(views: readonly AgreementView[], query: PageQuery<Stored>): Page<AgreementView> {
  const { where, sort, limit, cursor } = query;
  const wanted = [where.id].flat().filter((id) => id !== undefined);
  const found = views.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  const all = sort.startsWith('-') ? found.reverse() : found;
  const last = cursor === null ? -1 : all.findIndex(({ id }) => id === cursor);
  if (cursor !== null && last === -1) throw new CursorRefused();
  const items = all.slice(last + 1, last + 1 + limit);
  return { items, nextCursor: last + 1 + limit < all.length ? (items.at(-1)?.id ?? null) : null };
}
