import { z } from 'zod';
import * as f from './fields.js';
import { defineRecord } from './record-kind.js';
import { type Stored } from './stored.js';

/** What money goes to. Pay is that of players and groups, with all that is paid on top of it. */
export const COST_CATEGORIES = ['pay', 'porterage', 'use', 'rooms', 'staff', 'other'] as const;
export type CostCategory = (typeof COST_CATEGORIES)[number];

/** Money that was set aside: for a kind of cost, and for one city, agreement or section where it says so. */
export const budgetLines = defineRecord({
  name: 'budgetLine',
  plural: 'budget-lines',
  scope: 'production',
  fields: z.strictObject({
    name: f.line(),
    category: z
      .enum(COST_CATEGORIES)
      .describe('what sessions cost of this kind counts against it; other: nothing'),
    locationId: f.id().nullable().describe('null: any'),
    agreement: f.line(60).nullable().describe('null: any'),
    section: f.line(40).nullable().describe('of the orchestra, as reports name it; null: any'),
    amountMinor: f.money(),
    currency: f.currency(),
    spentMinor: f.money().nullable().describe('spent on it beside what sessions and engagements say'),
    notes: f.note(),
  }),
  defaults: {
    category: 'other',
    locationId: null,
    agreement: null,
    section: null,
    spentMinor: null,
    notes: '',
  },
  derived: z.object({ productionId: z.string() }),
  filters: ['category', 'locationId', 'agreement', 'section'],
  sorts: ['name', 'createdAt'],
});
export type BudgetLine = Stored &
  Readonly<z.infer<typeof budgetLines.fields>> &
  Readonly<z.infer<typeof budgetLines.derived>>;

const ratio = (): z.ZodInt => z.int().min(1).max(1_000_000_000);

/** What minor units of one currency are worth in another from a day on, until a later rate of the pair. */
export const exchangeRates = defineRecord({
  name: 'exchangeRate',
  plural: 'exchange-rates',
  scope: 'organisation',
  fields: z.strictObject({
    from: f.currency(),
    to: f.currency(),
    date: f.localDate(),
    numerator: ratio().describe('so many minor units of `to` …'),
    denominator: ratio().describe('… for so many of `from`: 88 for 100 is 0.88'),
    notes: f.note(),
  }),
  defaults: { denominator: 1_000_000, notes: '' },
  derived: z.object({}),
  filters: ['from', 'to', 'date'],
  sorts: ['date', 'createdAt'],
});
export type ExchangeRateRecord = Stored & Readonly<z.infer<typeof exchangeRates.fields>>;
