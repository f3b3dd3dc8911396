import { parseLineUp } from '#lineup';

type Read = ReturnType<typeof parseLineUp>;

/** A film has few line-ups and many passes and sessions, so what was read of so many texts is kept. */
const MOST_KEPT = 1_000;
const KEPT = new Map<string, Read>();

/** A line-up as it is read; each text once. */
export function lineUpOf(text: string): Read {
  const known = KEPT.get(text);
  if (known !== undefined) return known;
  if (KEPT.size >= MOST_KEPT) KEPT.clear();
  const read = parseLineUp(text);
  KEPT.set(text, read);
  return read;
}
