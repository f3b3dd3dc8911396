import { STOPPED } from '../guards/guard.js';
import { tableNamed } from '../tables/all-tables.js';
import { uniqueName } from '../schema/names.js';
import { type Violation } from '../sql/violation.js';

interface PostgresError {
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly message?: string;
}

/** The driver's error, also one that TypeORM has wrapped. */
const inner = (error: unknown): PostgresError =>
  typeof error === 'object' && error !== null
    ? ((error as { readonly driverError?: PostgresError }).driverError ?? error)
    : {};

/** SQLSTATE, or Node's code of a failed connection; '' for any other error. */
export const postgresCode = (error: unknown): string => inner(error).code ?? '';

const duplicate = ({ table = '', constraint = '' }: PostgresError): Violation => {
  const uniques = tableNamed(table)?.uniques ?? [];
  const fields = uniques.find((unique) => uniqueName(table, unique) === constraint);
  return { kind: 'duplicate', table, fields: fields ?? ['id'] };
};

export const postgresViolation = (error: unknown): Violation | null => {
  const { code, constraint = '', message = '' } = inner(error);
  switch (code) {
    case '23505':
      return duplicate(inner(error));
    case '23503':
      return { kind: 'reference', constraint };
    case '23514':
      return { kind: 'check', constraint };
    case STOPPED:
      return { kind: 'stopped', code: message };
    case '22001': // too long
    case '22003': // out of range
    case '22021': // not in the character set
      return { kind: 'unstorable', message };
    case '55P03': // lock_timeout
    case '40P01': // deadlock with a program that is not this one
      return { kind: 'busy' };
    default:
      return null;
  }
};
