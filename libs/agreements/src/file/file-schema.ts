import { z } from 'zod';
import { parameterNames, UNITS } from '../terms/parameters.js';
import { CONFIDENCES, SEVERITIES, SOURCES } from '../terms/term.js';

/** The shape of an agreement's file. What its figures have to agree in among themselves, `termFaults` looks at. */
const range = z
  .strictObject({ from: z.int().min(0), to: z.int().min(0).nullable() })
  .describe('whole numbers, both ends included; to null: no upper end');

const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 08:00');

const word = z.string().trim().min(1).max(60);

const whenSchema = z
  .strictObject({
    callMinutes: z.int().min(1).max(1_440).optional().describe('length of the call the figure belongs to'),
    headcount: range.optional().describe('players called'),
    rank: word.optional().describe('leader, principal, contractor, librarian …'),
    rateClass: word.optional().describe('the kind of scale; absent: the usual one'),
    window: z.strictObject({ from: wallClock, to: wallClock }).optional().describe('local wall time'),
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).optional().describe('1 is Monday, 7 Sunday'),
    porterageClass: word.optional(),
    instruments: z.array(word).min(1).max(60).optional(),
    noticeHours: range.optional().describe('hours of notice of a cancellation'),
    dayMinutes: range.optional().describe('minutes worked in the day'),
  })
  .describe('what the figure is narrowed to');

export const termLineSchema = z
  .strictObject({
    parameter: z.enum(parameterNames),
    value: z.number().min(0).max(1_000_000_000),
    unit: z.enum(UNITS),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 currency code')
      .optional()
      .describe('with unit minor, and only there'),
    when: whenSchema.optional(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable().describe('exclusive; null: still in force as far as is known'),
    severity: z
      .enum(SEVERITIES)
      .describe('hard may not be broken, cost may be bought, warn is said and left to the user'),
    source: z.enum(SOURCES).describe('what stands behind the figure'),
    confidence: z.enum(CONFIDENCES),
    year: z.int().min(1900).max(2200).nullable().optional().describe('the year the figure is of'),
    clause: z.string().trim().min(1).max(200).nullable().optional().describe('where it stands in the text'),
    note: z.string().max(2_000).optional(),
  })
  .meta({ id: 'AgreementTerm', description: 'one dated figure' });

export const agreementFileSchema = z
  .strictObject({
    id: z
      .string()
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens'),
    name: z.string().trim().min(1).max(200),
    scope: z.string().trim().max(500).describe('where it is used, in words'),
    terms: z.array(termLineSchema).min(1).max(5_000).describe('the first call-minutes is the usual call'),
  })
  .meta({ id: 'AgreementFile', description: 'a dated rule set' });
