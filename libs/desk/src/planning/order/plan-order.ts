import { WEEKDAYS } from '#planning';
import { z } from 'zod';
import * as f from '../../model/fields.js';
import { planningWeights } from '../../model/production.js';

const named = (what: string): z.ZodString => f.line().describe(`${what}: an id, or a name that only one has`);

/** Something that is taken to be so for this plan alone. */
export const whatIf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('without-location'), locationId: named('city') }),
  z.strictObject({ kind: z.literal('without-room'), roomId: named('room') }),
  z.strictObject({ kind: z.literal('without-musician'), musicianId: named('who') }),
  z.strictObject({
    kind: z.literal('only-weekdays'),
    locationId: named('city'),
    weekdays: z.array(z.enum(WEEKDAYS)).min(1).max(7).describe('days on which its calls may begin'),
  }),
  z.strictObject({
    kind: z.literal('more-sessions'),
    locationId: named('city'),
    sessions: z
      .int()
      .min(1)
      .max(100)
      .describe('so many more than the books hold there now, paid for in any case'),
  }),
  z.strictObject({ kind: z.literal('pass-length'), passId: named('pass'), seconds: f.seconds() }),
]);
export type WhatIf = z.infer<typeof whatIf>;

/** What can be asked of a plan. The same seed, iterations and records give the same plan; `seconds` does not. */
export const planOrder = z
  .strictObject({
    seed: z.int().min(0).max(2_147_483_647).default(1),
    apply: z
      .boolean()
      .optional()
      .describe(
        'whether its sessions and engagements replace what earlier plans proposed; left out: yes, unless something is assumed',
      ),
    iterations: z.int().min(0).max(1_000_000_000).optional(),
    seconds: z.number().min(0).max(3_600).optional().describe('a limit on top; makes it not reproducible'),
    targetMusicians: z.int().min(0).max(100_000).optional(),
    weights: planningWeights
      .optional()
      .describe('what breaches of the planner’s rules weigh in this plan; before what the production says'),
    horizon: z
      .strictObject({ from: f.localDate().optional(), to: f.localDate().optional() })
      .optional()
      .describe('local dates, both included, on which its calls begin; all else stays as it is'),
    locations: z
      .array(named('city'))
      .min(1)
      .max(500)
      .optional()
      .describe('plan calls in these cities only; all else stays as it is'),
    pins: z
      .strictObject({
        sessions: z.array(named('session')).max(500).default([]),
        engagements: z.array(f.id()).max(2_000).default([]),
      })
      .optional()
      .describe('proposals that are to stay as they are'),
    whatIf: z
      .array(whatIf)
      .max(50)
      .default([])
      .describe('what to assume for this plan, without changing the production'),
  })
  .meta({ id: 'PlanCreate' });
export type PlanOrder = z.infer<typeof planOrder>;
