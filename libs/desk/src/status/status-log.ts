import { type Clock } from '#clock';
import { type Production } from '../model/production.js';
import { type StatusChange } from '../model/status-changes.js';
import { todayOf } from '../planning/as-of.js';
import { type Books } from '../ports/store.js';

/** Of what a status is told: a version as a whole (`passId` null), or one pass of it. */
type Subject = Pick<StatusChange, 'versionId' | 'passId'>;

/** Who sets a status, and by which clock. */
export interface StatusDesk {
  readonly books: Books;
  readonly clock: Clock;
  readonly actor: string;
  readonly production: Production | null;
}

/** Writes into the log that a status was reached today, as the production's own moment and home zone have it. */
export async function noteStatus(
  { books, clock, actor, production }: StatusDesk,
  { versionId, passId }: Subject,
  status: StatusChange['status'] | null,
): Promise<void> {
  if (production === null || status === null) return;
  const on = todayOf(production, clock);
  const productionId = production.id;
  await books.statusChanges.add({ productionId, versionId, passId, status, on, by: actor, notes: '' });
}

/** Gives a version or pass the status that its log ends with; nothing where it has that already. */
export async function adoptStatus(books: Books, subject: Subject): Promise<void> {
  const { versionId, passId } = subject;
  const latest = await latestChange(books, subject);
  if (latest === undefined) return;
  const { status } = latest;
  const record = passId === null ? await books.cueVersions.find(versionId) : await books.passes.find(passId);
  if (record === null || record.status === status) return;
  await (passId === null ? books.cueVersions : books.passes).change(record.id, record.revision, { status });
}

/** The last entry by day; on one day, the one written last. */
export async function latestChange(
  books: Books,
  { versionId, passId }: Subject,
): Promise<StatusChange | undefined> {
  const log = await books.statusChanges.all({ versionId, passId }, 'createdAt');
  return log.reduce<StatusChange | undefined>(
    (last, one) => (last === undefined || one.on >= last.on ? one : last),
    undefined,
  );
}
