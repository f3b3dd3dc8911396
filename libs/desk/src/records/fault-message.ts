import { type z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong with a value, as a sentence about the field called `name`. */
export function faultMessage(name: string, issue: Issue, missing: boolean): string {
  if (missing) return `${name} is missing.`;
  switch (issue.code) {
    case 'invalid_type':
      return `${name} must be ${KINDS[issue.expected] ?? `of type ${issue.expected}`}.`;
    case 'too_small':
      return `${name} must ${extent(issue.origin, Number(issue.minimum), 'at least')}.`;
    case 'too_big':
      return `${name} must ${extent(issue.origin, Number(issue.maximum), 'at most')}.`;
    case 'invalid_value':
      return `${name} must be ${oneOf(issue.values.map(String))}.`;
    case 'invalid_format':
      return `${name} ${FORMATS[issue.format] ?? issue.message}.`;
    case 'invalid_key': {
      const [why] = issue.issues;
      return why === undefined ? `${name} must not be called so.` : faultMessage(name, why, false);
    }
    default:
      return `${name} ${issue.message}.`.replace(/\.\.$/, '.');
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const FORMATS: Readonly<Record<string, string>> = {
  email: 'must be an e-mail address',
  date: 'must be a date such as 2023-03-14',
  datetime: 'must be an instant with its offset, such as 2023-03-14T09:00:00Z',
};

function extent(origin: string, bound: number, side: 'at least' | 'at most'): string {
  if (origin === 'string')
    return bound === 1 && side === 'at least' ? 'not be empty' : `have ${side} ${bound} characters`;
  return origin === 'array' ? `have ${side} ${bound} entries` : `be ${side} ${bound}`;
}

const oneOf = (values: readonly string[]): string =>
  values.length === 1 ? `"${values[0]}"` : `one of ${values.join(', ')}`;
