import { type Shelf } from '../ports/shelf.js';
import { type Books } from '../ports/store.js';

type AnyShelf = Shelf<never>;

/**
 * The same books, of which each selection is read once: for a report that is made of others which read the same. It sees
 * no change from its first reading on, so it lives no longer than one report. Only `all` is kept.
 */
export function readOnce(books: Books): Books {
  const shelves = new Map<string | symbol, unknown>();
  return new Proxy(books, {
    get: (target, name) => {
      const known = shelves.get(name);
      if (known !== undefined) return known;
      const shelf: unknown = Reflect.get(target, name);
      const once = isShelf(shelf) ? keeping(shelf) : shelf;
      shelves.set(name, once);
      return once;
    },
  });
}

const isShelf = (value: unknown): value is AnyShelf =>
  typeof value === 'object' && value !== null && 'all' in value && typeof value.all === 'function';

function keeping(shelf: AnyShelf): AnyShelf {
  const read = new Map<string, Promise<readonly never[]>>();
  const all = (where: never, sort?: string): Promise<readonly never[]> => {
    const key = JSON.stringify([where, sort]);
    const known = read.get(key);
    if (known !== undefined) return known;
    const found = shelf.all(where, sort);
    read.set(key, found);
    return found;
  };
  return new Proxy(shelf, {
    get: (target, name) => {
      if (name === 'all') return all;
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}
