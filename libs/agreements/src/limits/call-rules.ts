import { type RulesInForce } from '../rules-on.js';

/** The figures of an agreement that planner and check keep to; a session of a plan names them by `id`. */
export type CallRules = Omit<RulesInForce, 'terms'>;
