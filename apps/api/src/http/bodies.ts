import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { refuse } from '#desk';
import { Refused } from './refused.js';

/** What an uploaded file may call itself; anything of these is handed on as a stream. */
export const FILE_TYPES = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
] as const;

const JSON_TYPES = ['application/json', 'application/merge-patch+json'];

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** JSON is read as it comes, patches too; files are left unread for whoever wants them; all else is refused. */
export function readBodies(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser(['text/plain', 'application/json']);
  server.addContentTypeParser(JSON_TYPES, { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    const text = textOf(body);
    if (text === null) done(malformed('The body is not UTF-8.'));
    else void parseJson(request, text, done);
  });
  server.addContentTypeParser([...FILE_TYPES], (_request, payload, done) => done(null, payload));
  server.addHook('onRequest', (request, _reply, next) => next(encodingFault(request)));
}

/** JSON is UTF-8 (RFC 8259); null for anything else, which would be kept as other text than was sent. */
function textOf(body: Buffer): string | null {
  try {
    return utf8.decode(body);
  } catch {
    return null;
  }
}

/** Bodies are read as they are sent: one that says it is packed would be taken for what it is not. */
function encodingFault({ headers }: FastifyRequest): Refused | undefined {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return undefined;
  const message = `Send the body as it is, not with Content-Encoding ${encoding}.`;
  return new Refused(refuse('unsupported', 'HTTP.UNSUPPORTED_ENCODING', message).refusal);
}

const malformed = (message: string): Refused =>
  new Refused(refuse('malformed', 'HTTP.MALFORMED_JSON', message).refusal);
