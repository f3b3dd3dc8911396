import { recordId } from '../shelves/record-ids.js';
import { type Connection } from '../sql/connection.js';
import { rowReader, rowWriter } from '../sql/row-codec.js';
import { selectFrom } from '../sql/page-statement.js';
import { quoted } from '../sql/parameters.js';
import { type Database } from '../store/database.js';
import { StoreUnavailable } from '../store/store-unavailable.js';
import { SEALED_TABLES } from '../tables/all-tables.js';
import { type DataKeyMark, dataKeys } from '../tables/data-keys.js';
import { type Seal } from './seal.js';

const PROOF = 'this is the key';

export const readMark = async (connection: Connection): Promise<DataKeyMark | null> => {
  const [row] = await connection.all(selectFrom(dataKeys), []);
  return row === undefined ? null : rowReader<DataKeyMark>(dataKeys, connection.dialect)(row);
};

/** Notes with which key the database is encrypted from now on; null: it is not. */
export const writeMark = async (connection: Connection, seal: Seal | null): Promise<void> => {
  await connection.change(`DELETE FROM ${quoted(dataKeys.name)}`, []);
  if (seal === null) return;
  const now = new Date().toISOString();
  const id = recordId();
  const mark = { keyId: seal.keyId, proof: seal.close(PROOF, id) };
  const stamp = { id, revision: 1, createdAt: now, updatedAt: now };
  await connection.insert(dataKeys, [rowWriter(dataKeys, connection.dialect)(mark, stamp)]);
};

/** Whether a key is the one that the mark is of. */
export const opens = (seal: Seal, mark: DataKeyMark): boolean => {
  if (mark.keyId !== seal.keyId) return false;
  try {
    return seal.open(mark.proof, mark.id) === PROOF;
  } catch {
    return false;
  }
};

const hasValues = async (connection: Connection): Promise<boolean> => {
  for (const { name } of SEALED_TABLES) {
    if ((await connection.all(`SELECT 1 FROM ${quoted(name)} LIMIT 1`, [])).length > 0) return true;
  }
  return false;
};

const refused = (mark: DataKeyMark | null, seal: Seal | null, shown: string): StoreUnavailable | null => {
  if (mark === null && seal === null) return null;
  if (mark === null) {
    return new StoreUnavailable(
      'STORE.NOT_ENCRYPTED',
      `${shown} has personal data that is not encrypted; run "downbeat encrypt" first, or start without DOWNBEAT_DATA_KEY`,
    );
  }
  if (seal === null) {
    return new StoreUnavailable(
      'STORE.KEY_MISSING',
      `${shown} is encrypted with the key ${mark.keyId}; give it in DOWNBEAT_DATA_KEY`,
    );
  }
  if (opens(seal, mark)) return null;
  return new StoreUnavailable(
    'STORE.WRONG_KEY',
    `${shown} is encrypted with the key ${mark.keyId}, and DOWNBEAT_DATA_KEY is another (${seal.keyId})`,
  );
};

/**
 * Whether the database can be read and written with this key, or without one. An empty one is encrypted from now on if
 * there is a key.
 * @throws StoreUnavailable `STORE.KEY_MISSING`, `STORE.WRONG_KEY`, `STORE.NOT_ENCRYPTED`, `STORE.BUSY`
 */
export const admitKey = async (
  database: Database,
  seal: Seal | null,
  shown: string,
  deadline: number,
): Promise<void> => {
  const mark = await readMark(database.reading);
  if (mark !== null || seal === null) {
    const fault = refused(mark, seal, shown);
    if (fault !== null) throw fault;
    return;
  }
  const transaction = await database.begin(deadline);
  if (transaction === 'busy') {
    throw new StoreUnavailable('STORE.BUSY', `${shown} is being written by another process`);
  }
  try {
    const { connection } = transaction;
    const meanwhile = await readMark(connection);
    const empty = meanwhile === null && !(await hasValues(connection));
    const fault = empty ? null : refused(meanwhile, seal, shown);
    if (fault !== null) throw fault;
    if (empty) await writeMark(connection, seal);
    await transaction.commit();
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
};
