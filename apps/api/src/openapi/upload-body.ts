import { type ApiOperationOptions } from '@nestjs/swagger';
import { FILE_TYPES } from '../http/bodies.js';

const FILE = { type: 'string', format: 'binary' } as const;
const ROSTER = 'Name,Instrument,Email\nAnna Gruber,Flute,anna@example.org\n';

/** A file, by itself or in a form, where the form's other fields are the options called `parameters`. */
export const uploadBody = (parameters: readonly string[]): ApiOperationOptions['requestBody'] => {
  const options = parameters.map((name) => [name, { type: 'string' }] as const);
  const form = {
    schema: {
      type: 'object',
      required: ['file'],
      properties: { ...Object.fromEntries(options), file: FILE },
    },
    example: { location: 'vienna', dryRun: 'true', file: ROSTER },
  };
  const files = FILE_TYPES.map((type): readonly [string, object] => [
    type,
    type === 'text/csv' ? { schema: FILE, example: ROSTER } : { schema: FILE },
  ]);
  return {
    required: true,
    description: 'the file, by itself or as `file` of a form; options may be fields of the form',
    content: { 'multipart/form-data': form, ...Object.fromEntries(files) },
  };
};
