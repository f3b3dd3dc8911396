import { z } from 'zod';
import { parameterFlags, parameterQuery } from './parameter-flags.js';

const schema = z.strictObject({
  session: z.string().describe('which call'),
  groupBy: z.enum(['city', 'day']).default('city').describe('rows by'),
  bom: z.stringbool().default(false),
  limit: z.coerce.number().default(10),
});

describe('the parameters of a query as flags', () => {
  it('are needed where nothing stands in for them', () => {
    expect(parameterFlags(schema)).toEqual({
      session: { type: 'string', description: 'which call', valueHint: 'value', required: true },
      'group-by': {
        type: 'string',
        description: 'rows by',
        valueHint: 'city|day',
        default: 'city',
        required: false,
      },
      bom: { type: 'boolean', description: '', default: false },
      limit: { type: 'string', description: '', valueHint: 'value', default: '10', required: false },
    });
  });

  it('are a query of what was given, the last where twice', () => {
    const given: Readonly<Record<string, readonly string[]>> = { 'group-by': ['city', 'day'], bom: ['true'] };
    expect(parameterQuery(schema, (flag) => given[flag] ?? [])).toEqual({ groupBy: 'day', bom: 'true' });
  });
});
