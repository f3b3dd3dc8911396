import { nameKey } from '../model/person-key.js';

/** Letters to insert, remove or change to make one text the other (Levenshtein). */
export function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const here = [row];
    for (let column = 1; column <= other.length; column++) {
      const changed = (above[column - 1] ?? 0) + Number(one[row - 1] !== other[column - 1]);
      here.push(Math.min(changed, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1));
    }
    above = here;
  }
  return above[other.length] ?? 0;
}

/** The names most like one that is not known, the likest first; none where nothing is at all like it. */
export function nearest(sought: string, known: Iterable<string>, count = 3): readonly string[] {
  const key = nameKey(sought);
  return [...new Set(known)]
    .map((name) => ({ name, off: offBy(key, nameKey(name)) }))
    .filter(({ off }) => off <= 0.5)
    .sort((one, other) => one.off - other.off || (one.name < other.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

/** 0: the same, 1: nothing alike. A name that contains the other counts as near. */
function offBy(sought: string, known: string): number {
  if (sought !== '' && (known.includes(sought) || sought.includes(known))) return 0.25;
  return distance(sought, known) / Math.max(sought.length, known.length, 1);
}

/** ' Did you mean "Vienna"?', or nothing where there is nothing to offer. */
export function didYouMean(sought: string, known: Iterable<string>): string {
  const names = nearest(sought, known);
  return names.length === 0 ? '' : ` Did you mean ${names.map((name) => `"${name}"`).join(', ')}?`;
}
