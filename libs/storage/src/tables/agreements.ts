import { type OwnAgreement, type RuleOverride } from '#desk';
import { id, json, text } from './column.js';
import { defineTable, partOf } from './table.js';

export const ownAgreements = defineTable<OwnAgreement>({
  name: 'own_agreements',
  record: 'agreement',
  columns: { agreementId: text, name: text, scope: text, terms: json, changedBy: text },
  uniques: [['agreementId']],
});

export const ruleOverrides = defineTable<RuleOverride>({
  name: 'rule_overrides',
  record: 'rule override',
  columns: { productionId: id, agreement: text, parameter: text, term: json, changedBy: text },
  references: [partOf('productionId', 'productions')],
  indices: [['productionId', 'agreement', 'parameter']],
});
