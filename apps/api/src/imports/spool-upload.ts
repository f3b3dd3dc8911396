import { refuse } from '#desk';
import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ApiRequest } from '../http/api-request.js';
import { Refused } from '../http/refused.js';
import { makeSpoolFolder } from './spool-folder.js';

/** An uploaded file, put aside on disk while its import runs. */
export interface Upload {
  readonly path: string;
  /** As the client called it; null where it did not. */
  readonly fileName: string | null;
  /** Form fields beside the file. */
  readonly fields: Readonly<Record<string, string>>;
  /** SHA-256 of the file and the fields. */
  readonly digest: string;
  /** Takes the file away again. */
  discard(): Promise<void>;
}

const MOST_FIELDS = 50;
const LONGEST_FIELD = 100_000;

/**
 * Streams an upload to a temporary file, in flat memory. Refuses with `UPLOAD.TOO_LARGE` what is over the limit,
 * `UPLOAD.NO_FILE`, `UPLOAD.MALFORMED`, and `HTTP.UNSUPPORTED_MEDIA_TYPE` what is no file.
 */
export async function spoolUpload(request: ApiRequest, limit: number): Promise<Upload> {
  const folder = await makeSpoolFolder();
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'file');
  const hash = createHash('sha256');
  try {
    const { fileName, fields } = request.isMultipart()
      ? await spoolForm(request, path, limit, hash).catch(formFault)
      : await spoolBody(request, path, limit, hash);
    hash.update(JSON.stringify([fileName, fields]));
    return { path, fileName, fields, digest: hash.digest('hex'), discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** What the form's reader says without a status is about bytes that are no form; all else says what it is itself. */
function formFault(error: unknown): never {
  if (!(error instanceof Error) || 'statusCode' in error || 'code' in error || error instanceof Refused)
    throw error;
  throw new Refused(
    refuse('malformed', 'UPLOAD.MALFORMED', `The form cannot be read: ${error.message}.`).refusal,
  );
}

type Spooled = Pick<Upload, 'fileName' | 'fields'>;

async function spoolBody(request: ApiRequest, path: string, limit: number, hash: Hash): Promise<Spooled> {
  if (!(request.body instanceof Readable)) {
    const message =
      'Send the file as multipart/form-data, or as the body with its own media type, such as text/csv.';
    throw new Refused(refuse('unsupported', 'HTTP.UNSUPPORTED_MEDIA_TYPE', message).refusal);
  }
  await pipeline(request.body, measured(limit, hash), createWriteStream(path));
  return { fileName: null, fields: {} };
}

async function spoolForm(request: ApiRequest, path: string, limit: number, hash: Hash): Promise<Spooled> {
  const fields: Record<string, string> = {};
  let fileName: string | null | undefined;
  const limits = { files: 1, fields: MOST_FIELDS, fieldSize: LONGEST_FIELD, fileSize: limit + 1 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value);
    } else {
      await pipeline(part.file, measured(limit, hash), createWriteStream(path));
      fileName = part.filename || null;
    }
  }
  if (fileName !== undefined) return { fileName, fields };
  throw new Refused(refuse('invalid', 'UPLOAD.NO_FILE', 'The form holds no file.').refusal);
}

/** Counts and digests what passes, and breaks off over the limit. */
const measured = (limit: number, hash: Hash): Transform => {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length;
      hash.update(chunk);
      if (passed <= limit) return done(null, chunk);
      const message = `A file may have ${limit} bytes here.`;
      done(new Refused(refuse('too-large', 'UPLOAD.TOO_LARGE', message).refusal));
    },
  });
};
