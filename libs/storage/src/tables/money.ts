import { type BudgetLine, type ExchangeRateRecord } from '#desk';
import { bigint, id, integer, optional, text } from './column.js';
import { defineTable, partOf, refersTo } from './table.js';

export const budgetLines = defineTable<BudgetLine>({
  name: 'budget_lines',
  record: 'budget line',
  columns: {
    productionId: id,
    name: text,
    category: text,
    locationId: optional(id),
    agreement: optional(text),
    section: optional(text),
    amountMinor: bigint,
    currency: text,
    spentMinor: optional(bigint),
    notes: text,
  },
  references: [partOf('productionId', 'productions'), refersTo('locationId', 'locations')],
  indices: [['productionId'], ['locationId']],
});

export const exchangeRates = defineTable<ExchangeRateRecord>({
  name: 'exchange_rates',
  record: 'exchange rate',
  columns: { from: text, to: text, date: text, numerator: integer, denominator: integer, notes: text },
  uniques: [['from', 'to', 'date']],
});
