import { type Plan, type Production } from '#desk';
import { bigint, id, instant, integer, json, optional, text } from './column.js';
import { defineTable, partOf } from './table.js';

export const productions = defineTable<Production>({
  name: 'productions',
  record: 'production',
  columns: {
    slug: text,
    title: text,
    asOf: optional(instant),
    homeZone: text,
    currency: text,
    planningFrom: text,
    planningTo: text,
    targetMusicians: integer,
    targetComposedSeconds: integer,
    targetFinalCutSeconds: integer,
    frameRate: text,
    lineUpDoubling: text,
    lineUpStrings: text,
    notes: text,
    planningWeights: json,
  },
  uniques: [['slug']],
});

export const plans = defineTable<Plan>({
  name: 'plans',
  record: 'plan',
  columns: { productionId: id, seed: bigint, options: json, summary: json },
  references: [partOf('productionId', 'productions')],
  indices: [['productionId']],
});
