import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { z } from 'zod';

/** The parameters of a route, as the schema that reads them describes them. */
export function QueryParams(schema: z.ZodObject): MethodDecorator {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, {
    io: 'output',
    target: 'draft-2020-12',
  });
  const optional = Object.entries(schema.shape).flatMap(([name, field]) =>
    field instanceof z.ZodDefault ? [name] : [],
  );
  return applyDecorators(
    ...Object.entries(properties).map(([name, property]) => {
      const { description, ...rest } = typeof property === 'object' ? property : {};
      return ApiQuery({
        name,
        required: required.includes(name) && !optional.includes(name),
        ...(description === undefined ? {} : { description }),
        schema: rest as object,
      });
    }),
  );
}
