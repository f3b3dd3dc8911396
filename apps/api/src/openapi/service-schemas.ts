import { IMPORT_KINDS, JOB_STATUSES, keyView, storedFields } from '#desk';
import { z } from 'zod';
import { PLAN_SCHEMAS } from './plan-schemas.js';

const listOf = (item: z.ZodObject, id: string): z.ZodObject =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() }).meta({ id });

export const jobView = z
  .object({
    ...storedFields.shape,
    kind: z.enum(['import', 'plan']),
    productionId: z.string().nullable(),
    status: z.enum(JOB_STATUSES),
    done: z.int(),
    total: z
      .int()
      .nullable()
      .describe('what `done` counts up to: rows, or hundredths of a plan’s search; null while unknown'),
    request: z.record(z.string(), z.unknown()),
    result: z
      .unknown()
      .optional()
      .describe('the import report, or which plan was made and how good it is; not in lists'),
    problem: z
      .object({
        code: z.string(),
        message: z.string(),
        errors: z
          .array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))
          .optional()
          .describe('all that is wrong with what was to be planned, each with its place'),
      })
      .nullable(),
    best: z
      .looseObject({
        elapsedMs: z.number(),
        stage: z.string().describe('told of last'),
        cost: z.number(),
        lowerBound: z.number().nullable(),
        gap: z.number().nullable(),
        share: z.number().nullable().describe('how much of the search is done, 0 … 1'),
        stages: z.record(
          z.string(),
          z.object({ cost: z.number(), lowerBound: z.number().nullable(), gap: z.number().nullable() }),
        ),
      })
      .nullable()
      .describe('how good the best plan so far is, stage by stage, while one is being made'),
    attempt: z.int().describe('how often it was begun; more than once where whoever ran it went away'),
    stopAsked: z.boolean().describe('whether it was asked to end'),
  })
  .meta({ id: 'Job' });
export const jobList = listOf(jobView, 'JobList');

const entry = z.object({
  row: z.int().describe('as a spreadsheet shows it: the header is row 1'),
  column: z.string().optional(),
  level: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  message: z.string(),
  was: z.string().optional(),
  became: z.string().optional(),
});

/** What others rely on is named; the report says more about how the file was read. */
export const importReport = z
  .looseObject({
    kind: z.enum(IMPORT_KINDS),
    fileName: z.string(),
    rows: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    skipped: z.int(),
    failed: z.int(),
    entries: z.array(entry),
    dryRun: z.boolean(),
    landed: z.boolean().describe('whether it wrote'),
  })
  .meta({ id: 'ImportReport' });

const part = z.looseObject({ name: z.string(), count: z.int(), penalty: z.number() });
const parts = z.object({ top: z.array(part), rest: z.looseObject({ penalty: z.number() }) });
/** Plans kept by older versions have the words only. */
const reasoned = {
  code: z.string().optional(),
  figures: z.looseObject({}).optional().describe('what the reason is worded from'),
  reason: z.string().describe('in English'),
};
const chair = { sessionId: z.string().nullable(), instrument: z.string(), chair: z.int() };

/** What others rely on is named; the parts say more about who and what is involved. */
export const explanationView = z
  .looseObject({
    asOf: z.string(),
    currency: z.string(),
    score: z.record(z.string(), z.number()),
    headcount: z.record(z.string(), z.number()),
    byConstraint: z
      .array(
        z.looseObject({
          constraint: z.string(),
          code: z.string(),
          level: z.enum(['hard', 'cost', 'preference']),
          rule: z.string(),
          count: z.int(),
          penalty: z.number(),
          share: z.number(),
          sessions: parts,
          people: parts,
          rooms: parts,
          passes: parts,
          reasons: z.array(z.string()),
          reasonFigures: z
            .array(z.looseObject({}))
            .optional()
            .describe('what each of the reasons is worded from, by the code'),
        }),
      )
      .describe('every rule, the hard ones first, the heaviest first within a level'),
    openChairs: z.array(z.looseObject({ ...chair, ...reasoned })),
    shortages: z
      .array(
        z.looseObject({
          instruments: z.array(z.string()),
          dates: z.array(z.string()),
          needs: z.int(),
          most: z.int().describe('the most of these chairs that these people can take'),
          open: z.int(),
          proven: z.boolean(),
          ...reasoned,
        }),
      )
      .describe('chairs that compete for the same people, and why some stay open'),
    unplaced: z.array(z.looseObject({ passId: z.string(), ...reasoned, code: z.string() })),
    relaxations: z
      .array(
        z.looseObject({
          kind: z.string(),
          change: z.string().describe('in English'),
          code: z.string(),
          figures: z.looseObject({}).describe('what the change is worded from'),
          cost: z.number(),
          chairsFilled: z.int(),
          passesPlaced: z.int(),
          verified: z.literal(true),
        }),
      )
      .describe('what could be allowed so that less stays open, the cheapest first; each was planned with'),
  })
  .meta({ id: 'Explanation' });

export const keyList = listOf(keyView, 'KeyList');

export const health = z.object({ status: z.enum(['ok', 'unavailable']) }).meta({ id: 'Health' });

export const SERVICE_SCHEMAS: readonly z.ZodType[] = [
  keyList,
  jobView,
  jobList,
  importReport,
  ...PLAN_SCHEMAS,
  explanationView,
  health,
];
