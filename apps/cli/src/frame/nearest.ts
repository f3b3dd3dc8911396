/** Letters to insert, delete or exchange, and neighbours to swap, between two words. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(exchanged, swapped, cell(i - 1, j) + 1, cell(i, j - 1) + 1));
    }
  }
  return cell(a.length, b.length);
}

/** The known words that `word` was probably meant to be, nearest first; none when nothing is near. */
export function nearest(word: string, known: readonly string[], most = 3): readonly string[] {
  const sought = word.toLowerCase();
  return known
    .map((name) => ({
      name,
      far: name.startsWith(sought) && sought.length > 1 ? 0.5 : distance(sought, name.toLowerCase()),
    }))
    .filter(({ name, far }) => far <= Math.max(1, Math.floor(Math.max(name.length, word.length) / 3)))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** ` Did you mean "x" or "y"?`, or nothing. */
export const didYouMean = (suggestions: readonly string[]): string =>
  suggestions.length === 0 ? '' : ` Did you mean ${suggestions.map((one) => `"${one}"`).join(' or ')}?`;
