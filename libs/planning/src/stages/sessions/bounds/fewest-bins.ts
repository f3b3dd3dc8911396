/**
 * Fewest bins of one size for pieces, longest first, none longer than the bin: the bound L2 of Martello and Toth
 * (1990). For a threshold t: pieces longer than cap − t stand alone; of those longer than half a bin, no two share one;
 * what they leave of their bins may take pieces from t up to the half, and the rest of those needs bins of its own.
 */
export function fewestBins(music: Int32Array, cap: number): number {
  const halves = music.findIndex((seconds) => seconds * 2 <= cap);
  const big = halves < 0 ? music.length : halves;
  if (big === 0) return 0;
  const before = new Float64Array(music.length + 1);
  for (const [index, seconds] of music.entries()) before[index + 1] = before[index]! + seconds;
  let most = big;
  let alone = big;
  for (let end = big; end < music.length; end += 1) {
    if (end + 1 < music.length && music[end + 1] === music[end]) continue;
    const least = music[end]!;
    while (alone > 0 && music[alone - 1]! <= cap - least) alone -= 1;
    const room = (big - alone) * cap - (before[big]! - before[alone]!);
    const rest = before[end + 1]! - before[big]! - room;
    most = Math.max(most, big + Math.ceil(Math.max(0, rest) / cap));
  }
  return most;
}
