import { type FastifyInstance } from 'fastify';

/** What an uploaded file may call itself; anything of these is handed on as a stream. */
export const FILE_TYPES = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
] as const;

/** JSON is read as it comes, patches too; files are left unread for whoever wants them; all else is refused. */
export function readBodies(server: FastifyInstance): void {
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser(
    'application/merge-patch+json',
    { parseAs: 'string' },
    server.getDefaultJsonParser('error', 'error'),
  );
  server.addContentTypeParser([...FILE_TYPES], (_request, payload, done) => done(null, payload));
}
