export { rateFor } from './rate-for.js';
export { type Agreement, type Rate, type Rule } from './rule.js';
export {
  listAgreements,
  rulesOn,
  type AgreementRefusal,
  type CallLength,
  type RulesInForce,
} from './rules-on.js';
