/**
 * What tests take for `fast-check`: every law is tried on the same cases in every run of `npm test`, so that a test that
 * fails fails because of what was changed. `npm run torture` looks for others: it draws its own seed (`LAWS_SEED`) and
 * tries each law several times as often (`LAWS_TIMES`).
 */
import real from '../../node_modules/fast-check/lib/fast-check.js';

const seed = Number(process.env.LAWS_SEED ?? 555);
const times = Number(process.env.LAWS_TIMES ?? 1);
const USUAL_RUNS = 100;

const more = (parameters = {}) => ({
  seed,
  ...parameters,
  numRuns: (parameters.numRuns ?? USUAL_RUNS) * times,
});

export * from '../../node_modules/fast-check/lib/fast-check.js';
export const assert = (property, parameters) => real.assert(property, more(parameters));
export default { ...real, assert };
