import { type AgreementBook } from '../terms/agreement-book.js';
import { type Severity } from '../terms/term.js';
import { type Breach } from './breach.js';
import { breaks } from './rules/breaks.js';
import { callLength } from './rules/call-length.js';
import { dayLimit } from './rules/day-limit.js';
import { inForce } from './rules/in-force.js';
import { longDay } from './rules/long-day.js';
import { minimumCall } from './rules/minimum-call.js';
import { premiums } from './rules/premiums.js';
import { recordedCap } from './rules/recorded-cap.js';
import { rest } from './rules/rest.js';
import { thresholds } from './rules/thresholds.js';
import { viewOf, type CheckedCall } from './view.js';

const OF_A_CALL = [inForce, callLength, recordedCap, minimumCall, breaks, premiums, thresholds];
const OF_A_DAY = [dayLimit, longDay];

/** Every rule that is checked, in its business sentence. */
export const complianceRules: readonly { readonly id: string; readonly sentence: string }[] = [
  ...OF_A_CALL,
  rest,
  ...OF_A_DAY,
].map(({ id, sentence }) => ({ id, sentence }));

const GRAVITY: Readonly<Record<Severity, number>> = { hard: 0, cost: 1, warn: 2 };

/** Every breach of some calls, the gravest first. The order of the calls means nothing. */
export function checkCalls(calls: readonly CheckedCall[], book: AgreementBook): readonly Breach[] {
  const view = viewOf(calls, book);
  const found = [
    ...view.calls.flatMap((call) => OF_A_CALL.flatMap((rule) => rule.check(call))),
    ...view.pairs.flatMap((pair) => rest.check(pair)),
    ...view.days.flatMap((day) => OF_A_DAY.flatMap((rule) => rule.check(day))),
  ];
  const keyed = found.map((one) => [orderOf(one), one] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one);
}

const orderOf = (one: Breach): string =>
  [GRAVITY[one.severity], one.locationId, one.date, one.rule, ...one.calls, one.parameter ?? ''].join(' ');
