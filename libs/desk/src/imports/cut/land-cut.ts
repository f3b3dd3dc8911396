import { type Clock } from '#clock';
import { CutTally } from '#timeline';
import { type Cut, type Placement } from '../../model/music.js';
import { nameKey } from '../../model/person-key.js';
import { type Production } from '../../model/production.js';
import { type Books } from '../../ports/store.js';
import { ok, refuse, type Result } from '../../result.js';
import { type ImportRequest } from '../import-request.js';
import { type ImportWatch } from '../import-watch.js';
import { MusicBooks } from '../music/music-books.js';
import { ClipMatcher } from './clip-matcher.js';
import { CutAsItStood } from './cut-as-it-stood.js';
import { CutLanding } from './cut-landing.js';
import { CutPictureTaker } from './cut-picture-taker.js';
import { type CutReport } from './cut-report.js';
import { cutReport } from './report-of-cut.js';
import { type OpenCut } from './read-cut.js';

/** What one import of a cut works with. */
export interface CutWork {
  readonly request: ImportRequest;
  readonly clock: Clock;
  readonly production: Production;
  readonly file: OpenCut;
  /** Of the file and how it was read; known once it has been read to its end. */
  readonly digest: () => string;
  readonly watch: ImportWatch;
}

/** Writes the cut and its music, and says what came of it; whether that stays is for the caller to say. */
export async function landCut(books: Books, work: CutWork): Promise<Result<CutReport>> {
  const { request, production, file } = work;
  const existing = await cutNamed(books, production.id, nameOf(request));
  const isNew = existing === null;
  const cut = existing ?? (await newCut(books, production, request));
  const reel = request.reel ?? cut.reel;
  const music = await MusicBooks.of({ books, clock: work.clock, actor: request.actor, production });
  const stood = await books.placements.all({ cutId: cut.id });
  const matcher = await ClipMatcher.of(books, music, stood);
  const before = new CutAsItStood(stood);
  const picture = new CutPictureTaker();
  const landing = new CutLanding(
    books,
    { productionId: production.id, cutId: cut.id, reel },
    matcher,
    (event) => picture.take(event),
    before,
  );
  const tally = new CutTally(landing);
  const head = await readInto(tally, landing, work);
  if (head === null) return refuse('conflict', 'IMPORT.STOPPED', 'The import was stopped.');
  tally.end();
  await landing.write(true);
  await picture.keep(books, { productionId: production.id, cutId: cut.id }, landing);
  const fileDigest = work.digest();
  const isSameFile = cut.fileDigest === fileDigest;
  const isKnown = isSameFile && before.isSame;
  // The same file again may find what was not to be found then.
  const mayTakeItsPlace = isNew || isSameFile || request.replace === true || landing.counts.errors > 0;
  if (!mayTakeItsPlace) return exists(cut);
  if (!isKnown && landing.counts.errors === 0) await remove(books, stood);
  const { receivedOn = cut.receivedOn } = request;
  await books.cuts.change(cut.id, cut.revision, { reel, frameRate: head.rate.name, receivedOn, fileDigest });
  return ok(
    cutReport({
      request,
      landing,
      isKnown,
      ...{ cutId: cut.id, cutName: cut.name, isNew },
      ...{ format: file.format, encoding: file.encoding, title: head.title, rate: head.rate },
      figures: tally.figures,
    }),
  );
}

/** So many are removed at a time: history keeps what they were. */
const BATCH = 500;

/** Only once the file is read: of one that has faults, or is known, nothing comes in their place. */
async function remove(books: Books, stood: readonly Placement[]): Promise<void> {
  for (let from = 0; from < stood.length; from += BATCH)
    await books.placements.removeAll({ id: stood.slice(from, from + BATCH).map(({ id }) => id) });
}

class Stopped extends Error {}

/** Null: somebody stopped it. */
async function readInto(
  tally: CutTally,
  landing: CutLanding,
  { file, watch }: CutWork,
): Promise<Awaited<ReturnType<OpenCut['read']>> | null> {
  try {
    return await file.read(tally, async () => {
      await landing.write();
      watch.onRows?.(tally.figures.events);
      if (watch.signal?.aborted === true) throw new Stopped();
    });
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  }
}

/** A cut is called as was said, or as its file. */
const nameOf = ({ cutName, fileName }: ImportRequest): string =>
  cutName ?? (fileName.split(/[\\/]/).at(-1) ?? fileName).replace(/\.[a-z0-9]{2,5}$/i, '').slice(0, 120);

async function cutNamed(books: Books, productionId: string, name: string): Promise<Cut | null> {
  const cuts = await books.cuts.all({ productionId });
  return cuts.find((cut) => nameKey(cut.name) === nameKey(name)) ?? null;
}

const newCut = (books: Books, { id, frameRate }: Production, request: ImportRequest): Promise<Cut> =>
  books.cuts.add({
    productionId: id,
    name: nameOf(request),
    reel: request.reel ?? null,
    frameRate,
    receivedOn: request.receivedOn ?? null,
    notes: '',
    fileDigest: null,
  });

function exists({ name }: Cut): Result<never> {
  const code = 'CUT.EXISTS';
  const message = `There is a cut "${name}" already, read from another file: give this one another name, or say that it takes its place.`;
  return refuse('conflict', code, message, [{ pointer: '/cutName', code, message }]);
}
