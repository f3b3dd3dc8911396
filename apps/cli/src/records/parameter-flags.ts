import { type RawQuery } from '#desk';
import { type ArgDef, type ArgsDef } from 'citty';
import { z } from 'zod';
import { flagName } from './field-flags.js';

const standsIn = (field: unknown): unknown =>
  field instanceof z.ZodDefault ? field.def.defaultValue : undefined;

const unwrapped = (field: unknown): unknown =>
  field instanceof z.ZodDefault || field instanceof z.ZodOptional ? unwrapped(field.unwrap()) : field;

function flagOf(field: z.ZodType): ArgDef {
  const description = field.description ?? '';
  const fallback = standsIn(field);
  if (typeof fallback === 'boolean') return { type: 'boolean', default: fallback, description };
  const inner = unwrapped(field);
  return {
    type: 'string',
    description,
    valueHint: inner instanceof z.ZodEnum ? inner.options.join('|') : 'value',
    ...(typeof fallback === 'string' || typeof fallback === 'number' ? { default: String(fallback) } : {}),
    required: !field.safeParse(undefined).success,
  };
}

/** The parameters of a query as flags: `groupBy` → `--group-by`. What they may be, their schema says when it is read. */
export const parameterFlags = (schema: z.ZodObject): ArgsDef =>
  Object.fromEntries(
    Object.entries(schema.shape).map(
      ([name, field]) => [flagName(name), flagOf(field as z.ZodType)] as const,
    ),
  );

/** The query that the flags stand for, as text; those not given are left out. */
export const parameterQuery = (schema: z.ZodObject, all: (flag: string) => readonly string[]): RawQuery =>
  Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const last = all(flagName(name)).at(-1);
      return last === undefined ? [] : [[name, last]];
    }),
  );
