import { type ApiKey, type CalendarFeed, type IdempotencyRecord, type Job, type KeyUse } from '#desk';
import { flag, id, instant, integer, json, optional, text } from './column.js';
import { defineTable, partOf } from './table.js';

/** Jobs outlive the production they were for, so they only name it. */
export const jobs = defineTable<Job>({
  name: 'jobs',
  record: 'job',
  recorded: 'not',
  sealed: ['request', 'result', 'problem'],
  columns: {
    kind: text,
    productionId: optional(id),
    status: text,
    done: integer,
    total: optional(integer),
    request: json,
    result: optional(json),
    problem: optional(json),
    best: optional(json),
    turn: integer,
    holder: optional(text),
    attempt: integer,
    beatAt: optional(instant),
    stopAsked: flag,
  },
  indices: [
    ['productionId'],
    ['status'],
    ['kind', 'status', 'turn'],
    ['kind', 'productionId', 'turn'],
    ['kind', 'attempt', 'turn'],
  ],
});

export const apiKeys = defineTable<ApiKey>({
  name: 'api_keys',
  record: 'API key',
  secret: ['hash'],
  columns: {
    name: text,
    prefix: text,
    hash: text,
    role: text,
    productionIds: optional(json),
    expiresAt: optional(instant),
    revokedAt: optional(instant),
  },
  uniques: [['prefix'], ['hash']],
});

export const keyUses = defineTable<KeyUse>({
  name: 'key_uses',
  record: 'use of an API key',
  recorded: 'not',
  columns: { keyId: id, lastUsedAt: instant },
  references: [partOf('keyId', 'api_keys')],
  uniques: [['keyId']],
});

export const calendarFeeds = defineTable<CalendarFeed>({
  name: 'calendar_feeds',
  record: 'calendar feed',
  personal: ['name'],
  secret: ['hash'],
  columns: {
    name: text,
    subjectKind: text,
    subjectId: optional(id),
    productionId: optional(id),
    prefix: text,
    hash: text,
    alarmMinutes: optional(integer),
    drafts: flag,
    createdBy: text,
    revokedAt: optional(instant),
  },
  references: [partOf('productionId', 'productions')],
  uniques: [['hash']],
  indices: [['productionId'], ['createdAt']],
});

export const idempotency = defineTable<IdempotencyRecord>({
  name: 'idempotency_records',
  record: 'idempotency record',
  recorded: 'not',
  sealed: ['body'],
  columns: {
    keyId: id,
    idempotencyKey: text,
    requestHash: text,
    status: optional(integer),
    headers: json,
    body: text,
  },
  references: [partOf('keyId', 'api_keys')],
  uniques: [['keyId', 'idempotencyKey']],
  indices: [['createdAt']],
});
