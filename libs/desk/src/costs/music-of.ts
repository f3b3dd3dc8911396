import { sameLabel, readCueLabel } from '#timeline';
import { type Pass } from '../model/music.js';
import { refuseInput } from '../records/read-input.js';
import { ok, type Result } from '../result.js';
import { type CitiesQuery } from './cities-view.js';
import { type CostBooks } from './cost-books.js';
import { namesIn } from './names.js';

/**
 * The passes that are asked for: by themselves, by their cues (all passes of the newest writing that is not omitted), or
 * else all of the score's. Every name that is not there is told at once.
 */
export function musicOf(books: CostBooks, { passIds, cueIds }: CitiesQuery): Result<readonly Pass[]> {
  const isAll = passIds === undefined && cueIds === undefined;
  const found = isAll
    ? books.cues.map(({ id }) => ok(newestPasses(books, id)))
    : [...namedPasses(books, passIds ?? []), ...passesOfCues(books, cueIds ?? [])];
  const faults = found.flatMap((one) => (one.ok ? [] : one.refusal.faults));
  if (faults.length > 0) return refuseInput(faults);
  const wanted = new Set(found.flatMap((one) => (one.ok ? one.value : [])));
  if (wanted.size > 0) return ok(books.passes.filter(({ id }) => wanted.has(id)));
  const message = 'No pass is asked for that is there: a cue needs a version with passes.';
  return refuseInput([{ pointer: isAll ? '' : '/cueIds', code: 'COST.NO_MUSIC', message }]);
}

type Found = Result<readonly string[]>;

function namedPasses(books: CostBooks, texts: readonly string[]): readonly Found[] {
  const names = namesIn(books);
  return texts.map((text) => {
    const found = names.find('pass', text, '/passIds');
    return found.ok ? ok([found.value]) : found;
  });
}

const passesOfCues = (books: CostBooks, texts: readonly string[]): readonly Found[] =>
  texts.map((text) => {
    const cue = books.cues.find(({ id, number }) => id === text || isSame(number, text));
    if (cue !== undefined) return ok(newestPasses(books, cue.id));
    const message = `There is no cue "${text}" in this production.`;
    return refuseInput([{ pointer: '/cueIds', code: 'CUE.NOT_FOUND', message }]);
  });

const isSame = (number: string, text: string): boolean => sameLabel(readCueLabel(number), readCueLabel(text));

/** Of a cue's writings the last that is not omitted. */
function newestPasses({ versions, passes }: CostBooks, cueId: string): readonly string[] {
  const own = versions
    .filter((version) => version.cueId === cueId && version.status !== 'omitted')
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1));
  const newest = own.at(-1);
  return passes.filter(({ versionId }) => versionId === newest?.id).map(({ id }) => id);
}
