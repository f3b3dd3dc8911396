import { type Journal, type Plan, type PlanApplication, type PlanProposals, type Production } from '#desk';
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
    partsLeadDays: integer,
    finalDubOn: optional(text),
    lineUpDoubling: text,
    lineUpStrings: text,
    notes: text,
    planningWeights: json,
    cueSheetMappings: json,
  },
  uniques: [['slug']],
});

export const plans = defineTable<Plan>({
  name: 'plans',
  record: 'plan',
  recorded: 'not',
  sealed: ['summary'],
  columns: {
    productionId: id,
    seed: bigint,
    options: json,
    summary: json,
    figures: json,
    jobId: optional(id),
    createdBy: text,
    basis: json,
  },
  references: [partOf('productionId', 'productions')],
  indices: [['productionId']],
});

export const planProposals = defineTable<PlanProposals>({
  name: 'plan_proposals',
  record: 'proposals of a plan',
  recorded: 'not',
  columns: { planId: id, sessions: json, engagements: json, passes: json, groups: json },
  references: [partOf('planId', 'plans')],
  uniques: [['planId']],
});

export const planApplications = defineTable<PlanApplication>({
  name: 'plan_applications',
  record: 'application of a plan',
  columns: {
    productionId: id,
    planId: id,
    appliedBy: text,
    undoneAt: optional(instant),
    undoneBy: optional(text),
  },
  references: [partOf('productionId', 'productions'), partOf('planId', 'plans')],
  indices: [['productionId', 'createdAt'], ['planId']],
});

export const journals = defineTable<Journal>({
  name: 'journals',
  record: 'journal',
  recorded: 'not',
  sealed: ['entries'],
  columns: { applicationId: id, entries: json },
  references: [partOf('applicationId', 'plan_applications')],
  uniques: [['applicationId']],
});
