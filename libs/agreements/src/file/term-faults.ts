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
export const termFaults = (line: TermLine, at: string): readonly TermFault[] =>
  [...unitFaults(line), ...whenFaults(line), ...rangeFaults(line), ...dateFaults(line)].map((fault) => ({
    ...fault,
    pointer: `${at}${fault.pointer}`,
    code: `RULES.${fault.code}`,
    message: `${line.parameter}: ${fault.message}`,
  }));

function unitFaults({ parameter, unit, currency, value }: TermLine): readonly TermFault[] {
  const right = parameterEntry(parameter).unit;
  const faults: TermFault[] = [];
  if (unit !== right) {
    const message = `it is counted in ${right}, not in ${unit}.`;
    faults.push({ pointer: '/unit', code: 'WRONG_UNIT', message, choices: [right] });
  }
  if (right === 'minor' && currency === undefined) {
    const message = 'an amount needs its currency, such as "GBP".';
    faults.push({ pointer: '/currency', code: 'CURRENCY_NEEDED', message });
  }
  if (right !== 'minor' && currency !== undefined) {
    const message = 'it is no amount, so it has no currency.';
    faults.push({ pointer: '/currency', code: 'CURRENCY_UNEXPECTED', message });
  }
  if (right !== 'percent' && !Number.isInteger(value)) {
    const message = `${value} is not a whole number of ${right}.`;
    faults.push({ pointer: '/value', code: 'NOT_WHOLE', message });
  }
  return faults;
}

function whenFaults({ parameter, value, when = {} }: TermLine): readonly TermFault[] {
  const { when: takes, needs = [] } = parameterEntry(parameter);
  const keys = (Object.keys(when) as (keyof When)[]).filter((key) => when[key] !== undefined);
  const may = takes.length === 0 ? 'nothing narrows it' : `it may be narrowed by ${takes.join(', ')}`;
  const differs =
    parameter === 'call-minutes' && when.callMinutes !== undefined && when.callMinutes !== value;
  return [
    ...keys
      .filter((key) => !takes.includes(key))
      .map((key) => ({
        pointer: `/when/${key}`,
        code: 'WHEN_NOT_TAKEN',
        message: `${key} does not narrow it; ${may}.`,
      })),
    ...needs
      .filter((key) => !keys.includes(key))
      .map((key) => ({ pointer: '/when', code: 'WHEN_NEEDED', message: `it says nothing without ${key}.` })),
    ...(differs
      ? [
          {
            pointer: '/when/callMinutes',
            code: 'CALL_LENGTHS_DIFFER',
            message: 'the call it belongs to is itself.',
          },
        ]
      : []),
  ];
}

const rangeFaults = ({ when = {} }: TermLine): readonly TermFault[] =>
  (['headcount', 'noticeHours', 'dayMinutes'] as const).flatMap((key) => {
    const range = when[key];
    if (range === undefined || range.to === null || range.to >= range.from) return [];
    const message = `${range.to} lies below ${range.from}.`;
    return [{ pointer: `/when/${key}/to`, code: 'RANGE_REVERSED', message }];
  });

function dateFaults({ validFrom, validTo }: TermLine): readonly TermFault[] {
  if (validTo === null || validTo > validFrom) return [];
  const message = `it ends on ${validTo}, which is not after ${validFrom}, where it begins.`;
  return [{ pointer: '/validTo', code: 'DATES_REVERSED', message }];
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
