import { createHash, type Hash } from 'node:crypto';
import { type Clock } from '#clock';
import { readFrameRate } from '#timeline';
import { type Store } from '../../ports/store.js';
import { ok, refuse, type Result } from '../../result.js';
import { actOf } from '../act-of-import.js';
import { findPlace } from '../import-place.js';
import { type ImportReport } from '../import-report.js';
import { type ImportRequest } from '../import-request.js';
import { type ImportWatch } from '../import-watch.js';
import { readingOptions } from '../reading-options.js';
import { landCut, type CutWork } from './land-cut.js';
import { CutTooLarge, openCut } from './read-cut.js';

/**
 * Reads an editor's cut into one transaction: the whole of it lands or, where the file has a fault, nothing. A cut of
 * that name is taken up again only where that is asked for (`replace`); read from the same file it is as it was. What
 * was decided about its clips stays decided.
 *
 * Refuses with `CUT.UNKNOWN_FRAME_RATE`, `CUT.UNKNOWN_FORMAT`, `CUT.EXISTS`, `CUT.TOO_LARGE`, and as every import does;
 * faults of the file are in the report.
 */
export async function importCut(
  store: Store,
  clock: Clock,
  request: ImportRequest,
  watch: ImportWatch,
): Promise<Result<ImportReport>> {
  const began = clock.now();
  const place = await findPlace(store.books, request);
  if (!place.ok) return place;
  const { production } = place.value;
  if (production === null) throw new Error('a cut is imported into a production');
  const rate = readFrameRate(request.fps ?? production.frameRate);
  if (!rate.ok) {
    const code = 'CUT.UNKNOWN_FRAME_RATE';
    return refuse('invalid', code, rate.message, [{ pointer: '/fps', code, message: rate.message }]);
  }
  const hash = createHash('sha256').update(
    `${rate.value.name} ${request.reel ?? ''} ${request.format ?? ''}\n`,
  );
  const file = await openCut(hashing(request.chunks(), hash), {
    rate: rate.value,
    ...(request.format === undefined ? {} : { format: request.format }),
    table: readingOptions(request, place.value),
  });
  if (!file.ok) return file;
  const work: CutWork = {
    request,
    clock,
    production,
    watch,
    file: file.value,
    digest: () => hash.digest('hex'),
  };
  const held: { report?: ImportReport } = {};
  try {
    const written = await store.write<ImportReport>(async (books) => {
      const landed = await landCut(books, work);
      if (!landed.ok) return landed;
      const report = landed.value;
      if (!report.landed || report.isKnown) {
        held.report = report;
        return refuse(
          'invalid',
          'IMPORT.HELD_BACK',
          'Rolled back: a dry run, a cut that is known, or faults of the file.',
        );
      }
      const act = actOf(report, clock.now() - began);
      await books.changes.note({ ...act, productionId: production.id });
      const alongside = await watch.alongside?.(books, report);
      return alongside?.ok === false ? alongside : ok(report);
    });
    return held.report === undefined ? written : ok(held.report);
  } catch (error) {
    if (error instanceof CutTooLarge) return tooLarge();
    throw error;
  } finally {
    await file.value.close();
  }
}

async function* hashing(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

function tooLarge(): Result<never> {
  const message =
    'An OpenTimelineIO file is read whole and may have 64 million characters; this one has more.';
  return refuse('too-large', 'CUT.TOO_LARGE', message);
}
