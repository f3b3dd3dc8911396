import { z } from 'zod';

const rule = z.object({
  agreement: z.string(),
  parameter: z.string(),
  value: z.number(),
  unit: z.string(),
  callMinutes: z.int().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable().describe('exclusive; null: still in force as far as is known'),
  severity: z.enum(['hard', 'cost', 'warn']),
  source: z.string().describe('what stands behind the figure'),
  confidence: z.enum(['high', 'medium', 'low']),
  note: z.string(),
});

/** A dated set of rules, with its figures as the planner reads them and where each comes from. */
export const agreementView = z
  .object({ id: z.string(), name: z.string(), scope: z.string(), rules: z.array(rule) })
  .meta({ id: 'Agreement' });

export const agreementList = z
  .object({ items: z.array(agreementView), nextCursor: z.string().nullable() })
  .meta({ id: 'AgreementList' });
