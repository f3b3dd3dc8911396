import { type Stored } from '#desk';
import { text } from './column.js';
import { defineTable } from './table.js';

/** What tells that a database is encrypted, and with which key. It has one row then, and none otherwise. */
export interface DataKeyMark extends Stored {
  readonly keyId: string;
  /** Something known, closed with the key: whoever has the key can open it. */
  readonly proof: string;
}

/** Stands by itself, so that a backup carries it too: no use case reads it. */
export const dataKeys = defineTable<DataKeyMark>({
  name: 'data_keys',
  record: 'data key',
  recorded: 'not',
  columns: { keyId: text, proof: text },
});
