import { z } from 'zod';

const term = z.object({
  agreement: z.string(),
  parameter: z.string(),
  value: z.number(),
  unit: z.string(),
  currency: z.string().nullable().describe('ISO 4217, with unit "minor" (minor units)'),
  when: z.record(z.string(), z.unknown()).describe('what the figure is narrowed to'),
  validFrom: z.string(),
  validTo: z.string().nullable().describe('exclusive; null: still in force as far as is known'),
  severity: z.enum(['hard', 'cost', 'warn']),
  source: z.string().describe('what stands behind the figure'),
  confidence: z.enum(['high', 'medium', 'low']),
  standing: z.enum(['current', 'old', 'proxy', 'planning-figure']),
  year: z.int().nullable(),
  clause: z.string().nullable(),
  note: z.string(),
  origin: z.enum(['shipped', 'own', 'production']),
});

/** A dated set of rules, with its figures and where each comes from. */
export const agreementView = z
  .object({
    id: z.string(),
    name: z.string(),
    scope: z.string(),
    origin: z.enum(['shipped', 'own']),
    terms: z.array(term),
  })
  .meta({ id: 'Agreement' });

export const agreementList = z
  .object({ items: z.array(agreementView), nextCursor: z.string().nullable() })
  .meta({ id: 'AgreementList' });
