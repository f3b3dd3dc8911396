import { agreementFileSchema, type Agreement, type AgreementBook } from '#agreements';
import { z } from 'zod';
import { type OwnAgreement } from '../model/agreements.js';

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
  standing: z
    .enum(['current', 'old', 'proxy', 'planning-figure'])
    .describe('to be said wherever it is shown'),
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
    revision: z.int().describe('of an own one; 0: it ships with the service'),
    updatedAt: z.string().nullable(),
    changedBy: z.string().nullable(),
    terms: z.array(term),
  })
  .meta({ id: 'Agreement' });

export const agreementList = z
  .object({ items: z.array(agreementView), nextCursor: z.string().nullable() })
  .meta({ id: 'AgreementList' });

/** What a client sends to add or replace an agreement. */
export const agreementInput = agreementFileSchema;

export interface AgreementView extends Agreement {
  readonly revision: number;
  readonly updatedAt: string | null;
  readonly changedBy: string | null;
}

/** Every agreement of a book, by id, with who wrote the organisation's own. */
export function agreementViews(book: AgreementBook, own: readonly OwnAgreement[]): readonly AgreementView[] {
  const records = new Map(own.map((one) => [one.agreementId, one]));
  return book.agreements
    .map((agreement): AgreementView => {
      const record = records.get(agreement.id);
      return {
        ...agreement,
        revision: record?.revision ?? 0,
        updatedAt: record?.updatedAt ?? null,
        changedBy: record?.changedBy ?? null,
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
