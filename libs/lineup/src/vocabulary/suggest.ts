import { instrumentById } from './instruments.js';
import { nameIndex } from './name-index.js';
import { normaliseName } from './normalise.js';

/** How many names get the exact comparison; the rest are ruled out by the letter pairs they share. */
const SHORT_LIST = 60;
const LONGEST_COMPARED = 60;

const pairsOf = (name: string): readonly string[] => {
  const padded = ` ${name} `;
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2));
};

interface Postings {
  readonly names: readonly string[];
  readonly ids: readonly (readonly string[])[];
  readonly byPair: ReadonlyMap<string, readonly number[]>;
}

let built: Postings | undefined;

/** Which names hold which pair of letters; built when the first unknown name is met. */
function postings(): Postings {
  if (built !== undefined) return built;
  const names: string[] = [];
  const ids: (readonly string[])[] = [];
  const byPair = new Map<string, number[]>();
  for (const [name, entry] of nameIndex) {
    if (entry.kind === 'role') continue;
    const at = names.push(name) - 1;
    ids.push(entry.kind === 'instrument' ? [entry.instrument.id] : entry.row.readings);
    for (const pair of new Set(pairsOf(name))) {
      const list = byPair.get(pair);
      if (list === undefined) byPair.set(pair, [at]);
      else list.push(at);
    }
  }
  built = { names, ids, byPair };
  return built;
}

/** Edits (insert, delete, replace, swap neighbours) that turn one name into the other. */
export function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1]
      ) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      }
      next.push(best);
    }
    beforeLast = last;
    last = next;
  }
  return last[right.length] ?? 0;
}

/** The three instruments whose names are nearest to a text nobody knows, nearest first; none for an empty text. */
export function nearestInstruments(text: string): readonly string[] {
  const wanted = normaliseName(text).slice(0, LONGEST_COMPARED);
  if (wanted === '') return [];
  const { names, ids, byPair } = postings();
  const shared = new Map<number, number>();
  for (const pair of new Set(pairsOf(wanted))) {
    for (const at of byPair.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  const likeness = (at: number): number =>
    (2 * (shared.get(at) ?? 0)) / (wanted.length + (names[at]?.length ?? 0) + 2);
  const pool = shared.size >= 3 ? [...shared.keys()] : names.map((_, at) => at);
  const ranked = pool
    .sort((a, b) => likeness(b) - likeness(a) || a - b)
    .slice(0, SHORT_LIST)
    .map((at) => ({
      at,
      edits: editDistance(wanted, names[at] ?? '') / Math.max(wanted.length, names[at]?.length ?? 1),
    }))
    .sort((a, b) => a.edits - b.edits || a.at - b.at);
  const found = new Set<string>();
  for (const { at } of ranked) for (const id of ids[at] ?? []) if (found.size < 3) found.add(id);
  for (const id of ['violin', 'piano', 'percussion']) if (found.size < 3 && instrumentById(id)) found.add(id);
  return [...found];
}
