import { termLineSchema, type TermLine } from '#agreements';
import { z } from 'zod';
import * as f from './fields.js';
import { defineRecord } from './record-kind.js';
import { type Stored } from './stored.js';

/** A rule set of the organisation's own; one with the id of a shipped one stands in its place. */
export interface OwnAgreement extends Stored {
  /** What locations and sessions name it by. */
  readonly agreementId: string;
  readonly name: string;
  readonly scope: string;
  readonly terms: readonly TermLine[];
  /** Who wrote it last. */
  readonly changedBy: string;
}

/** A figure that one production agreed otherwise: it takes the place of the agreement's, narrowed alike. */
export const ruleOverrides = defineRecord({
  name: 'ruleOverride',
  plural: 'rule-overrides',
  scope: 'production',
  fields: z.strictObject({
    agreement: f.line(60).describe('id of the agreement whose figure it replaces'),
    term: termLineSchema,
  }),
  defaults: {},
  derived: z.object({
    productionId: z.string(),
    parameter: z.string(),
    changedBy: z.string().describe('who wrote it last'),
  }),
  filters: ['agreement', 'parameter'],
  sorts: ['agreement', 'parameter', 'createdAt'],
});
export type RuleOverride = Stored &
  Readonly<z.infer<typeof ruleOverrides.fields>> &
  Readonly<z.infer<typeof ruleOverrides.derived>>;
