export { rulesOn, type CallLength, type RulesInForce } from './rules-on.js';
export { AgreementBook, type Override } from './terms/agreement-book.js';
export { type FigureQuery, subjectOf } from './terms/fits.js';
export { type Parameter, parameterEntry, parameterNames, type Unit, unitOf } from './terms/parameters.js';
export { scaleOf, type ScaleOfCall } from './terms/scale.js';
export { shippedBook } from './terms/shipped-book.js';
export {
  type Agreement,
  type AgreementFile,
  type Severity,
  type Standing,
  type Term,
  type TermLine,
} from './terms/term.js';
export { type TermsInForce } from './terms/terms-in-force.js';
export { termsOn, type AgreementRefusal, type AgreementResult } from './terms/terms-on.js';
export { type When } from './terms/when.js';
export { agreementFileFaults } from './file/file-faults.js';
export { agreementFileSchema, termLineSchema } from './file/file-schema.js';
export { agreementJsonSchema } from './file/json-schema.js';
export { collide, termFaults } from './file/term-faults.js';
export { agreementFiles } from './data/index.js';
export { compareCities, type CityOffer } from './costing/cities.js';
export { type City, type Music } from './costing/city-call.js';
export {
  costOfCall,
  type CostedCall,
  type CostLine,
  type CostSum,
  sumOfCosts,
} from './costing/cost-of-call.js';
export { type Margin, marginsOf } from './costing/margins.js';
export { type PackedPass } from './costing/pack-passes.js';
export { type Amount, type ExchangeRate, RateTable } from './money/exchange.js';
export { splitExactly } from './money/portion.js';
export { type PayLine } from './pay/pay-line.js';
export { payOfCall, totalsOf } from './pay/pay-of-call.js';
export { type PaidCall, type Payee } from './pay/paid-call.js';
export { type ChairTimes, type Rundown } from './rundown/rundown.js';
export { rundownOf } from './rundown/rundown-of.js';
export { ruleSays } from './says/rule-says.js';
export { type Breach } from './compliance/breach.js';
export { checkCalls, complianceRules } from './compliance/check-calls.js';
export { findRepair } from './compliance/find-repair.js';
export {
  type CallChange,
  type ProvenRepair,
  type RepairCost,
  type RepairLimits,
} from './compliance/repair.js';
export { type CheckedCall } from './compliance/view.js';
export { lengthMissed } from './limits/call-length.js';
export { type CallRules } from './limits/call-rules.js';
export { capSecondsOf } from './limits/cap.js';
export { dayExcess } from './limits/day.js';
export { longDayMissed } from './limits/long-day.js';
export {
  breachBetween,
  breachOfAnother,
  breachOfOneMore,
  callOrder,
  playerCall,
  restOwed,
  type AgreedCall,
} from './limits/rest.js';
