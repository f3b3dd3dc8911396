import { nameIndex } from './name-index.js';
import { normaliseName } from './normalise.js';

/** How many names get the exact comparison; the rest are ruled out by the letter pairs they share. */
const SHORT_LIST = 16;
const LONGEST_COMPARED = 60;
/** Offered where nothing is near. */
const COMMONEST = ['violin', 'piano', 'percussion'];

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
  const width = right.length + 1;
  // The whole table in one buffer: a roster with a wrong column asks for a million of these.
  const table = new Uint16Array((left.length + 1) * width);
  const cell = (row: number, column: number): number => table[row * width + column] ?? 0;
  for (let column = 0; column < width; column += 1) table[column] = column;
  for (let row = 1; row <= left.length; row += 1) {
    table[row * width] = row;
    const letter = left.charCodeAt(row - 1);
    const before = row > 1 ? left.charCodeAt(row - 2) : -1;
    for (let column = 1; column < width; column += 1) {
      const other = right.charCodeAt(column - 1);
      let best = cell(row - 1, column - 1) + (letter === other ? 0 : 1);
      best = Math.min(best, cell(row - 1, column) + 1, cell(row, column - 1) + 1);
      if (column > 1 && before === other && letter === right.charCodeAt(column - 2)) {
        best = Math.min(best, cell(row - 2, column - 2) + 1);
      }
      table[row * width + column] = best;
    }
  }
  return cell(left.length, right.length);
}

/** The names that share most letter pairs with `wanted`: indexes, likest first. */
function shortList(wanted: string, { names, byPair }: Postings): readonly number[] {
  const shared = new Uint8Array(names.length);
  for (const pair of new Set(pairsOf(wanted))) {
    for (const at of byPair.get(pair) ?? []) shared[at] = (shared[at] ?? 0) + 1;
  }
  // Likeness (Dice) in hundredths: names are dropped into 101 boxes, and the fullest boxes emptied first.
  const boxes: number[][] = Array.from({ length: 101 }, () => []);
  for (const [at, pairs] of shared.entries()) {
    if (pairs === 0) continue;
    const likeness = (200 * pairs) / (wanted.length + (names[at]?.length ?? 0) + 2);
    boxes[Math.min(100, Math.floor(likeness))]?.push(at);
  }
  const list: number[] = [];
  for (const box of boxes.toReversed()) {
    list.push(...box);
    if (list.length >= SHORT_LIST) break;
  }
  return list.slice(0, SHORT_LIST);
}

/** The three instruments whose names are nearest to a text nobody knows, nearest first; none for an empty text. */
export function nearestInstruments(text: string): readonly string[] {
  const wanted = normaliseName(text.slice(0, LONGEST_COMPARED)).slice(0, LONGEST_COMPARED);
  if (wanted === '') return [];
  const index = postings();
  const { names, ids } = index;
  const ranked = shortList(wanted, index)
    .map((at) => ({
      at,
      edits: editDistance(wanted, names[at] ?? '') / Math.max(wanted.length, names[at]?.length ?? 1),
    }))
    .sort((a, b) => a.edits - b.edits || a.at - b.at);
  const found = new Set<string>();
  for (const id of [...ranked.flatMap(({ at }) => ids[at] ?? []), ...COMMONEST])
    if (found.size < 3) found.add(id);
  return [...found];
}
