const LONGEST = 80;
const FALLBACK = 'untitled';

/** A name as a file may have it on any system: letters and digits of any script, and hyphens. */
function asFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? FALLBACK : plain;
}

/** Names for files of one folder, no two the same even where case does not matter. */
export class FileNames {
  readonly #taken = new Set<string>();

  next(name: string): string {
    const plain = asFileName(name);
    let unique = plain;
    for (let nth = 2; this.#taken.has(unique.toLowerCase()); nth += 1) unique = `${plain}-${nth}`;
    this.#taken.add(unique.toLowerCase());
    return unique;
  }
}
