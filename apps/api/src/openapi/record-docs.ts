import { areaOf, DEFAULT_LIMIT, MOST_LIMIT, type RecordKind, schemasOf, wordsOf } from '#desk';
import { applyDecorators } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { EXAMPLES } from './data/examples.js';
import { refTo } from './components.js';
import { Problems } from './problems.js';

const ETAG = { etag: { description: 'the revision, for If-Match', schema: { type: 'string' as const } } };

/** What all routes of a kind share. */
export const ResourceDoc = (kind: RecordKind): ClassDecorator =>
  applyDecorators(
    ApiTags(kind.plural),
    ApiBearerAuth(),
    Problems(401, 429),
    ...(kind.scope === 'production' ? [ProductionParam()] : []),
  );

/** `{productionId}` of a path. */
export const ProductionParam = (): MethodDecorator & ClassDecorator =>
  ApiParam({ name: 'productionId', description: 'id or slug', schema: { type: 'string' } });

/** The parameters that every list has. */
export const PageParams = (sorts: readonly string[]): MethodDecorator =>
  applyDecorators(
    ApiQuery({
      name: 'limit',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: MOST_LIMIT, default: DEFAULT_LIMIT },
    }),
    ApiQuery({
      name: 'cursor',
      required: false,
      description: 'nextCursor of the page before',
      schema: { type: 'string' },
    }),
    ApiQuery({
      name: 'sort',
      required: false,
      description: 'descending with a leading minus',
      schema: { type: 'string', enum: sorts.flatMap((sort) => [sort, `-${sort}`]) },
    }),
  );

export const ListDoc = (kind: RecordKind): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary: `List ${kind.plural}` }),
    PageParams(kind.sorts),
    ...kind.filters.map((name) =>
      ApiQuery({
        name,
        required: false,
        description: `only those with this ${name}`,
        schema: { type: 'string' },
      }),
    ),
    Answer(200, 'one page', refTo(schemasOf(kind).list)),
    Problems(400, ...inProduction(kind)),
  );

export const CreateDoc = (kind: RecordKind): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary: `Create a ${wordsOf(kind.name)}` }),
    ApiBody({
      required: true,
      schema: refTo(schemasOf(kind).create),
      examples: { example: { summary: wordsOf(kind.name), value: EXAMPLES[kind.name] } },
    }),
    Answer(201, 'created', refTo(schemasOf(kind).record), {
      ...ETAG,
      location: { description: 'where it stands', schema: { type: 'string' } },
    }),
    Problems(400, 403, 409, 413, 415, 422, 503, ...inProduction(kind)),
  );

export const ReadDoc = (kind: RecordKind): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary: `Read a ${wordsOf(kind.name)}` }),
    Itself(kind),
    ApiHeader({ name: 'If-None-Match', required: false, schema: { type: 'string' } }),
    Answer(200, `\`${areaOf(kind.name)}\` as it stands`, refTo(schemasOf(kind).record), ETAG),
    ApiResponse({ status: 304, description: 'the client has this revision' }),
    Problems(404),
  );

export const ChangeDoc = (kind: RecordKind): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary: `Change fields of a ${wordsOf(kind.name)}` }),
    Itself(kind),
    IfMatch(),
    ApiBody({
      required: true,
      description: 'the fields to change; the others stay as they are',
      schema: refTo(schemasOf(kind).change),
      examples: { example: { summary: wordsOf(kind.name), value: lastFieldOf(EXAMPLES[kind.name]) } },
    }),
    Answer(200, 'as it is now', refTo(schemasOf(kind).record), ETAG),
    Problems(400, 403, 404, 409, 412, 413, 415, 422, 428, 503),
  );

export const RemoveDoc = (kind: RecordKind): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary: `Remove a ${wordsOf(kind.name)} that nothing uses` }),
    Itself(kind),
    IfMatch(),
    ApiResponse({ status: 204, description: 'removed' }),
    Problems(403, 404, 409, 412, 428, 503),
  );

/** A JSON answer. */
export const Answer = (
  status: number,
  description: string,
  schema: { readonly $ref: string },
  headers: Readonly<Record<string, object>> = {},
): MethodDecorator =>
  ApiResponse({ status, description, headers, content: { 'application/json': { schema } } });

export const IfMatch = (): MethodDecorator =>
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'ETag of the revision this was decided on, or *',
    schema: { type: 'string', example: '"1"' },
  });

/** A change of one field, as an example. */
const lastFieldOf = (example: object = {}): object => Object.fromEntries(Object.entries(example).slice(-1));

/** The parameters that name one record. */
const Itself = (kind: RecordKind): MethodDecorator =>
  kind.name === 'production' ? ProductionParam() : ApiParam({ name: 'id', schema: { type: 'string' } });

const inProduction = (kind: RecordKind): readonly 404[] => (kind.scope === 'production' ? [404] : []);
