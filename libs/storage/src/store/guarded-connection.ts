import { StoreRefused } from '#desk';
import { type Connection } from '../sql/connection.js';
import { type Outage, refusalOfOutage } from './outage.js';

/** A connection that may only read. What befalls its database is thrown as a refusal. */
export const readOnly = (connection: Connection, outage: (error: unknown) => Outage | null): Connection => {
  const refuse = (): never => {
    throw new Error('records are written inside Store.write only');
  };
  return {
    dialect: connection.dialect,
    seal: connection.seal,
    all: async (statement, values) => {
      if (!statement.startsWith('SELECT')) return refuse();
      try {
        return await connection.all(statement, values);
      } catch (error) {
        const befallen = outage(error);
        throw befallen === null ? error : new StoreRefused(refusalOfOutage(befallen));
      }
    },
    change: refuse,
    insert: refuse,
    rewrite: refuse,
    violation: () => null,
  };
};

/** A transaction's connection, and what became of its statements. */
export interface TransactionScope {
  readonly connection: Connection;
  /** The first error of a statement; after one nothing can be committed. */
  failure(): unknown;
  /** No statement is let through after this. */
  end(): void;
}

/**
 * Books must not outlive their transaction: a forgotten `await` would otherwise write outside it. And a failed
 * statement spoils the transaction on both databases, as it does on PostgreSQL.
 */
export const transactionScope = (connection: Connection): TransactionScope => {
  let ended = false;
  let failure: unknown = null;
  const watched = async <R>(run: () => Promise<R>): Promise<R> => {
    if (ended) throw new Error('the write these books belong to is over');
    try {
      return await run();
    } catch (error) {
      failure ??= error;
      throw error;
    }
  };
  return {
    connection: {
      dialect: connection.dialect,
      seal: connection.seal,
      all: (statement, values) => watched(() => connection.all(statement, values)),
      change: (statement, values) => watched(() => connection.change(statement, values)),
      insert: (table, rows) => watched(() => connection.insert(table, rows)),
      rewrite: (table, rows) => watched(() => connection.rewrite(table, rows)),
      violation: (error) => connection.violation(error),
    },
    failure: () => failure,
    end: () => {
      ended = true;
    },
  };
};
