import { type ChangeEntry, type PersonalValues } from '#desk';
import { id, integer, json, optional, text } from './column.js';
import { defineTable, partOf } from './table.js';

/** They outlive everything they speak of, so they only name it. */
export const recordChanges = defineTable<ChangeEntry>({
  name: 'record_changes',
  record: 'change',
  recorded: 'not',
  columns: {
    actor: text,
    source: text,
    action: text,
    recordKind: text,
    recordId: id,
    lastId: id,
    productionId: optional(id),
    count: integer,
    records: optional(json),
    detail: optional(json),
  },
  indices: [['recordId'], ['recordKind', 'lastId'], ['productionId'], ['createdAt']],
});

export const personalValues = defineTable<PersonalValues>({
  name: 'personal_values',
  record: 'personal value',
  recorded: 'not',
  sealed: ['before', 'after'],
  columns: { changeId: id, recordId: id, before: optional(json), after: optional(json) },
  references: [partOf('changeId', 'record_changes')],
  indices: [['changeId'], ['recordId'], ['createdAt']],
});
