import { type PassDraft } from '#rosters';
import { type CueVersion } from '../../model/music.js';
import { type TakenRow } from '../landing.js';
import { type RowFault } from '../row-fault.js';
import { type MusicBooks } from './music-books.js';
import { inOrder } from './pass-order.js';

/** A row whose cue, version and locations are found; the passes it follows may still come further down. */
export interface WaitingPass {
  readonly row: TakenRow<PassDraft>;
  readonly key: string;
  readonly version: CueVersion;
  readonly locationIds: readonly string[];
  /** Keys of the passes it must follow. */
  readonly after: readonly string[];
}

interface RefusedPass {
  readonly pass: WaitingPass;
  readonly fault: RowFault;
}

interface SettledOrder {
  /** In an order in which each follows only passes that are written already. */
  readonly ready: readonly WaitingPass[];
  readonly refused: readonly RefusedPass[];
}

/**
 * Decides in which order waiting passes are written. Refuses those that follow a pass that is neither in the books nor
 * in the file, and those that would have to follow themselves; then again, for others may have followed those.
 */
export function settleOrder(waiting: readonly WaitingPass[], music: MusicBooks): SettledOrder {
  const inBooks = ordersInBooks(music);
  const refused: RefusedPass[] = [];
  let left = waiting;
  for (;;) {
    const order = orderOf(inBooks, left);
    const out = left.flatMap((pass) => stray(pass, order));
    if (out.length === 0) {
      const found = inOrder(order);
      if ('sorted' in found) return { ready: sortedBy(left, found.sorted), refused };
      out.push(...left.flatMap((pass) => circular(pass, found.circle)));
      // A circle of passes that stand in the books already is not the file's fault.
      if (out.length === 0) return { ready: left, refused };
    }
    refused.push(...out);
    const gone = new Set(out.map(({ pass }) => pass));
    left = left.filter((pass) => !gone.has(pass));
  }
}

/** What each pass of the books follows, by key. */
function ordersInBooks(music: MusicBooks): ReadonlyMap<string, readonly string[]> {
  const keys = new Map(music.passes.entries().map(([key, { id }]) => [id, key]));
  return new Map(
    music.passes.entries().map(([key, { after }]) => [key, after.flatMap((id) => keys.get(id) ?? [])]),
  );
}

/** What each pass would follow if these rows were written; a row that names none leaves what there is. */
function orderOf(
  inBooks: ReadonlyMap<string, readonly string[]>,
  rows: readonly WaitingPass[],
): ReadonlyMap<string, readonly string[]> {
  const order = new Map(inBooks);
  const said = new Set<string>();
  for (const { key, after } of rows) {
    const before = said.has(key) || after.length === 0 ? (order.get(key) ?? []) : [];
    order.set(key, [...before, ...after]);
    said.add(key);
  }
  return order;
}

function stray(pass: WaitingPass, order: ReadonlyMap<string, unknown>): readonly RefusedPass[] {
  const missing = pass.after.find((key) => !order.has(key));
  if (missing === undefined) return [];
  const message = `There is no pass "${keyText(missing)}", neither stored nor in this file.`;
  return [{ pass, fault: { field: 'after', code: 'IMPORT.UNKNOWN_PASS', message } }];
}

function circular(pass: WaitingPass, circle: readonly string[]): readonly RefusedPass[] {
  if (!circle.includes(pass.key)) return [];
  const [first = ''] = circle;
  const way = [...circle, first].map(keyText).join(', which follows ');
  return [
    { pass, fault: { field: 'after', code: 'PASS.CYCLE', message: `The passes go in a circle: ${way}.` } },
  ];
}

function sortedBy(rows: readonly WaitingPass[], keys: readonly string[]): readonly WaitingPass[] {
  const places = new Map(keys.map((key, place) => [key, place]));
  return [...rows].sort((one, other) => (places.get(one.key) ?? 0) - (places.get(other.key) ?? 0));
}

const keyText = (key: string): string => key.replaceAll('|', ' ');
