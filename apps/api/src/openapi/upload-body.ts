import { ApiBody } from '@nestjs/swagger';

/** A file, by itself or in a form, where the form's other fields are options. */
export const UploadBody = (): MethodDecorator =>
  ApiBody({
    required: true,
    description: 'the file, by itself or as `file` of a form; options may be fields of the form',
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } },
  });
