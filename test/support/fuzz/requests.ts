import fc from 'fast-check';
import { fromSchema, type Known, type Schema, type Schemas } from './from-schema.js';
import { hostileText, hostileValue } from './hostile.js';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema?: Schema;
}

interface Body {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Body>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
}

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export interface Request {
  readonly route: Route;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
}

export const routesOf = ({ paths }: OpenApi): readonly Route[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'if-match': ['"1"', '"2"', '*', 'W/"1"', '', '"x"', '"99999999999999999999"'],
  'if-none-match': ['"1"', '*'],
  'idempotency-key': ['a', 'b', 'c'.repeat(255), 'd'.repeat(256)],
};

const idOf = (known: Known): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.nat().map((nth) => known.ids[nth % Math.max(1, known.ids.length)] ?? 'none') },
    { weight: 1, arbitrary: hostileText.filter((text) => text !== '' && text.length < 500) },
    { weight: 1, arbitrary: fc.uuid({ version: 7 }) },
  );

/** An address may hold any text but halves of pairs. */
const encoded = (value: unknown): string =>
  encodeURIComponent(
    (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\p{Surrogate}/gu, '�'),
  );

/** The example of the document with one or more of its fields replaced, or a body made of the schema alone. */
const jsonBody = (body: Body, schemas: Schemas, known: Known): fc.Arbitrary<unknown> => {
  const shown = [body.example, ...Object.values(body.examples ?? {}).map(({ value }) => value)].filter(
    (value) => typeof value === 'object' && value !== null,
  ) as Record<string, unknown>[];
  const made = fromSchema(body.schema ?? {}, schemas, known);
  if (shown.length === 0) return made;
  const changed = fc
    .tuple(fc.constantFrom(...shown), made, fc.array(fc.nat(), { maxLength: 3 }))
    .map(([example, other, which]) => {
      const result = { ...example };
      const fields: readonly (readonly [string, unknown])[] =
        typeof other === 'object' && other !== null ? Object.entries(other) : [];
      for (const nth of fields.length === 0 ? [] : which) {
        const [name, value] = fields[nth % fields.length]!;
        if (name !== '__proto__') result[name] = value;
      }
      for (const name of Object.keys(result)) {
        if (name.endsWith('Id') && known.ids.length > 0) {
          result[name] = known.ids[(which[0] ?? name.length) % known.ids.length];
        }
      }
      return result;
    });
  return fc.oneof(
    { weight: 4, arbitrary: changed },
    { weight: 2, arbitrary: made },
    { weight: 1, arbitrary: hostileValue },
  );
};

const FORM = 'downbeat-fuzz';
const csv = fc.oneof(
  fc.constantFrom(
    'Name,Instrument,City\nAnna,violin,Wien\n',
    'Number;Seconds\n1m1;90\n',
    'TITLE: X\nFCM: NON-DROP FRAME\n',
  ),
  hostileText,
);

const asForm = (text: string): string =>
  `--${FORM}\r\ncontent-disposition: form-data; name="file"; filename="../../x.csv"\r\ncontent-type: text/csv\r\n\r\n${text}\r\n--${FORM}--\r\n`;

const bodyOf = (
  { requestBody }: Operation,
  schemas: Schemas,
  known: Known,
): fc.Arbitrary<{ readonly type?: string; readonly payload?: string }> => {
  if (requestBody === undefined) return fc.constant({});
  const kinds = Object.entries(requestBody.content).map(([type, body]) => {
    if (type.endsWith('json')) {
      return jsonBody(body, schemas, known).map((value) => ({
        type,
        payload: JSON.stringify(value) ?? 'null',
      }));
    }
    if (type.startsWith('multipart/')) {
      return csv.map((text) => ({ type: `${type}; boundary=${FORM}`, payload: asForm(text) }));
    }
    return csv.map((payload) => ({ type, payload }));
  });
  return fc.oneof(
    { weight: 20, arbitrary: fc.oneof(...kinds) },
    { weight: 1, arbitrary: hostileText.map((payload) => ({ type: 'application/json', payload })) },
    { weight: 1, arbitrary: fc.constant({ type: 'application/xml', payload: '<a/>' }) },
  );
};

/** Requests to one route: valid, at the edges, hostile. */
export const requestsTo = (route: Route, schemas: Schemas, known: Known): fc.Arbitrary<Request> => {
  const { operation, path } = route;
  const parameters = operation.parameters ?? [];
  const query = parameters.filter((one) => one.in === 'query');
  const headers = parameters.filter((one) => one.in === 'header').map(({ name }) => name.toLowerCase());
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  return fc
    .record({
      ids: fc.tuple(...names.map(() => idOf(known))),
      query: fc.record(
        Object.fromEntries(query.map(({ name, schema }) => [name, fromSchema(schema ?? {}, schemas, known)])),
        { requiredKeys: [] },
      ),
      headers: fc.record(
        Object.fromEntries(headers.map((name) => [name, fc.constantFrom(...(HEADERS[name] ?? ['x']))])),
        { requiredKeys: [] },
      ),
      body: bodyOf(operation, schemas, known),
    })
    .map((drawn) => {
      let nth = 0;
      const at = path.replaceAll(/\{\w+\}/g, () => encoded(drawn.ids[nth++]));
      const asked = Object.entries(drawn.query).map(([name, value]) => `${name}=${encoded(value)}`);
      const { type, payload } = drawn.body;
      return {
        route,
        url: asked.length === 0 ? at : `${at}?${asked.join('&')}`,
        headers: { ...drawn.headers, ...(type === undefined ? {} : { 'content-type': type }) },
        ...(payload === undefined ? {} : { payload }),
      };
    });
};
