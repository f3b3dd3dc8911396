import { type z } from 'zod';
import { ok, refuse, type Fault, type Result } from '../result.js';
import { faultMessage } from './fault-message.js';

/** Reads an input by its schema; every fault at once, each with its place. `code` of a fault: `INPUT.…` or the field's own. */
export function readInput<S extends z.ZodType>(schema: S, input: unknown): Result<z.infer<S>> {
  const read = schema.safeParse(input);
  return read.success ? ok(read.data) : refuseInput(faultsOf(read.error.issues, input));
}

/** An input that can be read but is wrong. A single fault is also what the whole is refused with. */
export function refuseInput(faults: readonly Fault[]): ReturnType<typeof refuse> {
  const [first, second] = faults;
  if (first !== undefined && second === undefined)
    return refuse('invalid', first.code, first.message, faults);
  return refuse('invalid', 'INPUT.INVALID', `The input has ${faults.length} faults.`, faults);
}

/** RFC 6901. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function faultsOf(issues: readonly z.core.$ZodIssue[], input: unknown): readonly Fault[] {
  return issues.flatMap((issue): readonly Fault[] => {
    const pointer = pointerTo(issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: pointer + pointerTo([key]),
        code: 'INPUT.UNKNOWN_FIELD',
        message: `There is no field "${key}" here.`,
      }));
    }
    const choices = issue.code === 'invalid_value' ? { choices: issue.values.map(String) } : {};
    const code = codeOf(issue, input);
    const message = faultMessage(nameOf(issue.path), issue, code === 'INPUT.MISSING');
    return [{ pointer, code, message, ...choices }];
  });
}

const nameOf = (path: readonly PropertyKey[]): string => (path.length === 0 ? 'The input' : path.join('.'));

const CODES: Readonly<Partial<Record<z.core.$ZodIssue['code'], string>>> = {
  invalid_type: 'INPUT.WRONG_TYPE',
  too_small: 'INPUT.TOO_SMALL',
  too_big: 'INPUT.TOO_LARGE',
  invalid_format: 'INPUT.WRONG_FORMAT',
  invalid_value: 'INPUT.NOT_AN_OPTION',
  invalid_key: 'INPUT.WRONG_FORMAT',
};

function codeOf(issue: z.core.$ZodIssue, input: unknown): string {
  if (issue.code === 'custom')
    return typeof issue.params?.code === 'string' ? issue.params.code : 'INPUT.WRONG';
  if (issue.code === 'invalid_type' && valueAt(input, issue.path) === undefined) return 'INPUT.MISSING';
  return CODES[issue.code] ?? 'INPUT.WRONG';
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    input,
  );
