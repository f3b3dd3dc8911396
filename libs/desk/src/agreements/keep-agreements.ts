import { agreementFileFaults, agreementFileSchema, shippedBook, type AgreementFile } from '#agreements';
import { type OwnAgreement } from '../model/agreements.js';
import { type Books, type Store } from '../ports/store.js';
import { readInput, refuseInput } from '../records/read-input.js';
import { ok, refuse, type Result } from '../result.js';
import { agreementViews, type AgreementView } from './agreement-view.js';
import { bookOf, readOwnRules } from './agreements-for.js';

/** Who writes, and where. */
interface Desk {
  readonly store: Store;
  readonly actor: string;
}

/** All agreements as the organisation has them; with a production, what it agreed otherwise is among their figures. */
export async function listAgreements(
  books: Books,
  production: { readonly id: string } | null,
): Promise<readonly AgreementView[]> {
  const own = await readOwnRules(books, production);
  return agreementViews(bookOf(own), own.ownAgreements);
}

/** One of them. Refuses with `AGREEMENT.UNKNOWN`. */
export async function readAgreement(
  books: Books,
  production: { readonly id: string } | null,
  id: string,
): Promise<Result<AgreementView>> {
  const found = (await listAgreements(books, production)).find((one) => one.id === id);
  return found === undefined ? unknown(id) : ok(found);
}

/** Adds a rule set of one's own. Refuses what is wrong with its place, and with `AGREEMENT.DUPLICATE` an id there is. */
export function addAgreement(desk: Desk, input: unknown): Promise<Result<AgreementView>> {
  const file = readFile(input);
  if (!file.ok) return Promise.resolve(file);
  return desk.store.write(async (books) => {
    const known = await readAgreement(books, null, file.value.id);
    if (known.ok) {
      const message = `There is an agreement "${file.value.id}" already; replace it, or give this one another id.`;
      const code = 'AGREEMENT.DUPLICATE';
      return refuse('conflict', code, message, [{ pointer: '/id', code, message }]);
    }
    await books.ownAgreements.add(recordOf(file.value, desk.actor));
    return readAgreement(books, null, file.value.id);
  });
}

/**
 * Replaces a rule set whole; a shipped one by one's own. `revision` null: whatever the present one is; 0 is that of a
 * shipped one. What it was stays in the history.
 */
export function replaceAgreement(
  desk: Desk,
  id: string,
  revision: number | null,
  input: unknown,
): Promise<Result<AgreementView>> {
  const file = readFile(input);
  if (!file.ok) return Promise.resolve(file);
  if (file.value.id !== id) {
    const message = `The file is of "${file.value.id}", not of "${id}".`;
    return Promise.resolve(
      refuseInput([{ pointer: '/id', code: 'AGREEMENT.OTHER_ID', message, choices: [id] }]),
    );
  }
  return desk.store.write(async (books) => {
    const known = await readAgreement(books, null, id);
    if (!known.ok) return known;
    if (revision !== null && revision !== known.value.revision) return stale(id);
    const own = await ownOf(books, id);
    const record = recordOf(file.value, desk.actor);
    const written =
      own === undefined
        ? await books.ownAgreements.add(record)
        : await books.ownAgreements.change(own.id, own.revision, record);
    if (typeof written === 'string') return stale(id);
    return readAgreement(books, null, id);
  });
}

/** Removes one's own; where it stood in place of a shipped one, that one counts again. */
export function removeAgreement(desk: Desk, id: string, revision: number | null): Promise<Result<null>> {
  return desk.store.write(async (books) => {
    const known = await readAgreement(books, null, id);
    if (!known.ok) return known;
    const own = await ownOf(books, id);
    if (own === undefined) {
      const message = `${id} ships with the program; only agreements of one's own can be removed.`;
      return refuse('conflict', 'AGREEMENT.SHIPPED', message);
    }
    if (revision !== null && revision !== own.revision) return stale(id);
    if (shippedBook.find(id) === undefined) {
      const users = await usersOf(books, id);
      if (users !== '') return refuse('conflict', 'AGREEMENT.IN_USE', `${id} is in use: ${users}.`);
    }
    if ((await books.ownAgreements.remove(own.id, own.revision)) !== 'removed') return stale(id);
    return ok(null);
  });
}

function readFile(input: unknown): Result<AgreementFile> {
  const read = readInput(agreementFileSchema, input);
  if (!read.ok) return read;
  const file: AgreementFile = read.value;
  const faults = agreementFileFaults(file);
  return faults.length > 0 ? refuseInput(faults) : ok(file);
}

const recordOf = (
  { id, name, scope, terms }: AgreementFile,
  changedBy: string,
): Pick<OwnAgreement, 'agreementId' | 'name' | 'scope' | 'terms' | 'changedBy'> => ({
  agreementId: id,
  name,
  scope,
  terms,
  changedBy,
});

const ownOf = async (books: Books, agreementId: string): Promise<OwnAgreement | undefined> =>
  (await books.ownAgreements.all({ agreementId }))[0];

async function usersOf(books: Books, agreement: string): Promise<string> {
  const counts = {
    location: await books.locations.count({ agreement }),
    session: await books.sessions.count({ agreement }),
    'rule override': await books.ruleOverrides.count({ agreement }),
  };
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} × ${kind}`)
    .join(', ');
}

const unknown = (id: string): ReturnType<typeof refuse> =>
  refuse('not-found', 'AGREEMENT.UNKNOWN', `There is no agreement ${id}.`);

const stale = (id: string): ReturnType<typeof refuse> =>
  refuse('stale', 'RECORD.STALE', `The agreement ${id} has been changed by someone else since.`);
