import { z } from 'zod';
import { PARAMETERS, parameterEntry, parameterNames, UNITS } from '../terms/parameters.js';
import { agreementFileSchema, termLineSchema } from './file-schema.js';

/** The JSON Schema (draft 2020-12) of an agreement's file; it also says which unit each parameter has. */
export function agreementJsonSchema(): Readonly<Record<string, unknown>> {
  const made = z.toJSONSchema(agreementFileSchema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== termLineSchema) return;
      jsonSchema.allOf = UNITS.map((unit) => ({
        if: { properties: { parameter: { enum: parametersIn(unit) } }, required: ['parameter'] },
        then: {
          properties: { unit: { const: unit } },
          ...(unit === 'minor' ? { required: ['currency'] } : {}),
        },
      }));
      const parameter = jsonSchema.properties?.['parameter'];
      if (typeof parameter === 'object') parameter.description = meanings();
    },
  });
  return { $id: 'https://downbeat.invalid/schemas/agreement.json', ...made };
}

const parametersIn = (unit: string): string[] =>
  parameterNames.filter((name) => parameterEntry(name).unit === unit);

const meanings = (): string =>
  Object.entries(PARAMETERS)
    .map(([name, { meaning, unit }]) => `${name} (${unit}): ${meaning}`)
    .join('\n');
