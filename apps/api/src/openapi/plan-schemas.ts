import { storedFields } from '#desk';
import { z } from 'zod';

const fate = {
  state: z
    .enum(['kept', 'applied', 'superseded', 'undone'])
    .describe('only kept; the production’s now; replaced by a later one; taken back'),
  appliedAt: z.string().nullable(),
  appliedBy: z.string().nullable(),
};

const made = {
  ...storedFields.shape,
  productionId: z.string(),
  seed: z.int(),
  options: z.record(z.string(), z.unknown()),
  jobId: z.string().nullable().describe('the job that made it'),
  createdBy: z.string().describe('who asked for it'),
  ...fate,
};

export const planView = z
  .object({
    ...made,
    basis: z
      .looseObject({ version: z.string(), asOf: z.string(), newest: z.string() })
      .describe('the state of the books that it was made from'),
    summary: z.record(z.string(), z.unknown()).describe('cost, bound, gap, violations, and what stays open'),
  })
  .meta({ id: 'Plan' });

export const planLine = z.object({
  ...made,
  dataVersion: z.string().describe('plans of one version rest on the same records'),
  asOf: z.string(),
  sessions: z.int(),
  score: z.record(z.string(), z.number()),
  costs: z.record(z.string(), z.unknown()),
  currency: z.string(),
  headcount: z.record(z.string(), z.number()),
  stages: z.array(z.looseObject({ stage: z.string(), cost: z.number(), gap: z.number().nullable() })),
});

export const planList = z
  .object({ items: z.array(planLine), nextCursor: z.string().nullable() })
  .meta({ id: 'PlanList' });

export const proposalsView = z
  .object({
    planId: z.string(),
    sessions: z.array(
      z.looseObject({
        id: z.string().describe('of the record where `fixed`; else it means something within the plan only'),
        roomId: z.string(),
        locationId: z.string(),
        localStart: z.string(),
        minutes: z.int(),
        runOrder: z.array(z.string()),
        fixed: z.boolean().describe('it stood already'),
      }),
    ),
    engagements: z.array(
      z.looseObject({
        id: z.string().nullable(),
        sessionId: z.string(),
        musicianId: z.string().nullable(),
        groupId: z.string().nullable(),
        instrument: z.string(),
        chair: z.int(),
      }),
    ),
  })
  .meta({ id: 'PlanProposals' });

export const appliedView = z
  .object({
    planId: z.string(),
    written: z.object({ sessions: z.int(), engagements: z.int() }),
  })
  .meta({ id: 'PlanApplied' });

export const undoneView = z
  .object({
    planId: z.string(),
    removed: z.int().describe('records that the plan had made'),
    restored: z.int().describe('records that it had replaced'),
    reset: z.int().describe('records that it had changed'),
  })
  .meta({ id: 'PlanUndone' });

const measure = z.object({ a: z.number(), b: z.number(), difference: z.number().nullable() });
const listed = z.array(z.looseObject({}));
const changes = z.looseObject({ same: z.int(), lost: listed, gained: listed, moved: listed });

/** `a` is the plan compared with, `b` the plan that is read. */
export const comparisonView = z
  .looseObject({
    from: z.string(),
    to: z.string(),
    currency: z.string(),
    score: z.record(z.string(), measure),
    costs: z.looseObject({}),
    headcount: z.record(z.string(), measure),
    coverage: z.looseObject({}),
    sessions: changes,
    engagements: changes,
    people: z.looseObject({ kept: z.int(), gone: z.int(), come: z.int() }),
    locations: listed,
    disturbance: z
      .looseObject({ share: z.number() })
      .describe('what of a would have to be told anew to get to b'),
    stages: listed,
    names: z.record(z.string(), z.record(z.string(), z.string())).describe('by kind, then by id'),
  })
  .meta({ id: 'PlanComparison' });

export const PLAN_SCHEMAS: readonly z.ZodType[] = [
  planView,
  planList,
  proposalsView,
  appliedView,
  undoneView,
  comparisonView,
];
