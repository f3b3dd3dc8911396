import { type ColumnKind } from '../tables/column.js';

export type Engine = 'sqlite' | 'postgres';

interface PortableType {
  readonly type: 'varchar' | 'text' | 'integer' | 'bigint' | 'boolean';
  readonly length?: string;
  readonly collation?: string;
}

const PLAIN: Readonly<Record<ColumnKind, PortableType>> = {
  id: { type: 'varchar', length: '36' },
  instant: { type: 'varchar', length: '24' },
  text: { type: 'text' },
  integer: { type: 'integer' },
  bigint: { type: 'bigint' },
  flag: { type: 'boolean' },
  json: { type: 'text' },
};

/** PostgreSQL orders text by the machine's locale unless told otherwise; "C" orders by bytes, as SQLite does. */
export const portableType = (kind: ColumnKind, engine: Engine): PortableType => {
  const plain = PLAIN[kind];
  const textual = plain.type === 'varchar' || plain.type === 'text';
  return textual && engine === 'postgres' ? { ...plain, collation: 'C' } : plain;
};
