import { parameterEntry } from '../terms/parameters.js';
import { type TermLine } from '../terms/term.js';
import { type Range, type When } from '../terms/when.js';

/** What is wrong with a figure, by its place (RFC 6901). */
export interface TermFault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  readonly choices?: readonly string[];
}

/** What is wrong with one figure, read by its schema already: its unit, its currency, what narrows it, its dates. */
export function termFaults(line: TermLine, at: string): readonly TermFault[] {
  const { unit, when: takes, needs = [] } = parameterEntry(line.parameter);
  const when = line.when ?? {};
  const keys = (Object.keys(when) as (keyof When)[]).filter((key) => when[key] !== undefined);
  const fault = (where: string, code: string, message: string): TermFault => ({
    pointer: `${at}${where}`,
    code: `RULES.${code}`,
    message: `${line.parameter}: ${message}`,
  });
  const faults: TermFault[] = [];
  if (line.unit !== unit) {
    const message = `it is counted in ${unit}, not in ${line.unit}.`;
    faults.push({ ...fault('/unit', 'WRONG_UNIT', message), choices: [unit] });
  }
  if (unit === 'minor' && line.currency === undefined)
    faults.push(fault('/currency', 'CURRENCY_NEEDED', 'an amount needs its currency, such as "GBP".'));
  if (unit !== 'minor' && line.currency !== undefined)
    faults.push(fault('/currency', 'CURRENCY_UNEXPECTED', 'it is no amount, so it has no currency.'));
  if (unit !== 'percent' && !Number.isInteger(line.value))
    faults.push(fault('/value', 'NOT_WHOLE', `${line.value} is not a whole number of ${unit}.`));
  for (const key of keys.filter((one) => !takes.includes(one))) {
    const may = takes.length === 0 ? 'nothing narrows it' : `it may be narrowed by ${takes.join(', ')}`;
    faults.push(fault(`/when/${key}`, 'WHEN_NOT_TAKEN', `${key} does not narrow it; ${may}.`));
  }
  for (const key of needs.filter((one) => !keys.includes(one)))
    faults.push(fault('/when', 'WHEN_NEEDED', `it says nothing without ${key}.`));
  if (line.parameter === 'call-minutes' && when.callMinutes !== undefined && when.callMinutes !== line.value)
    faults.push(fault('/when/callMinutes', 'CALL_LENGTHS_DIFFER', 'the call it belongs to is itself.'));
  for (const key of ['headcount', 'noticeHours', 'dayMinutes'] as const) {
    const range = when[key];
    if (range !== undefined && range.to !== null && range.to < range.from)
      faults.push(fault(`/when/${key}/to`, 'RANGE_REVERSED', `${range.to} lies below ${range.from}.`));
  }
  if (line.validTo !== null && line.validTo <= line.validFrom) {
    const message = `it ends on ${line.validTo}, which is not after ${line.validFrom}, where it begins.`;
    faults.push(fault('/validTo', 'DATES_REVERSED', message));
  }
  return faults;
}

/** Figures that say two things about the same at the same time. The later of two is the one that is told of. */
export function overlapFaults(
  lines: readonly TermLine[],
  at: (index: number) => string,
): readonly TermFault[] {
  const byParameter = new Map<string, number[]>();
  const faults: TermFault[] = [];
  for (const [index, line] of lines.entries()) {
    const earlier = byParameter.get(line.parameter) ?? [];
    byParameter.set(line.parameter, [...earlier, index]);
    const other = earlier.find((one) => collide(lines[one] as TermLine, line));
    if (other === undefined) continue;
    const was = lines[other] as TermLine;
    const until = was.validTo === null ? 'on' : `until ${was.validTo}`;
    faults.push({
      pointer: `${at(index)}/validFrom`,
      code: 'RULES.OVERLAP',
      message: `${line.parameter}: from ${line.validFrom} it would hold twice; ${at(other)} holds from ${was.validFrom} ${until}.`,
    });
  }
  return faults;
}

/** Whether two figures of one parameter can both be the answer to one question. */
export const collide = (one: TermLine, other: TermLine): boolean =>
  one.parameter === other.parameter &&
  one.validFrom < (other.validTo ?? '9999-12-31') &&
  other.validFrom < (one.validTo ?? '9999-12-31') &&
  meet(one.when ?? {}, other.when ?? {});

/** Narrowed by the same keys, to values that have something in common. */
function meet(one: When, other: When): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof When>;
  return [...keys].every((key) => {
    const [a, b] = [one[key], other[key]];
    if (a === undefined || b === undefined) return a === b;
    if (key === 'weekdays') return (a as number[]).some((day) => (b as number[]).includes(day));
    if (isRange(a) && isRange(b)) return a.from <= (b.to ?? Infinity) && b.from <= (a.to ?? Infinity);
    return JSON.stringify(a) === JSON.stringify(b);
  });
}

const isRange = (value: unknown): value is Range =>
  typeof value === 'object' && value !== null && 'from' in value && typeof value.from === 'number';
