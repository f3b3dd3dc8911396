/** How many characters of several bytes a text has as UTF-8, and how many bytes are no UTF-8. */
interface Utf8Count {
  readonly sequences: number;
  readonly wrong: number;
}

/** Follow-on bytes after a lead byte, and the least and greatest first of them (RFC 3629, no overlong or surrogate). */
function follows(lead: number): readonly [count: number, least: number, greatest: number] | undefined {
  if (lead >= 0xc2 && lead <= 0xdf) return [1, 0x80, 0xbf];
  if (lead >= 0xe0 && lead <= 0xef) return [2, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf];
  if (lead >= 0xf0 && lead <= 0xf4) return [3, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf];
  return undefined;
}

/** Counts strictly; a character cut off at the very end counts as neither. */
export function countUtf8(bytes: Uint8Array): Utf8Count {
  let sequences = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const form = follows(lead);
    const reached = form === undefined ? 0 : wellFormed(bytes, at, form);
    if (form === undefined || (reached < form[0] && at + reached + 1 < bytes.length)) {
      wrong += 1;
    } else {
      if (reached === form[0]) sequences += 1;
      at += reached;
    }
  }
  return { sequences, wrong };
}

/** How many of the follow-on bytes expected after `at` are there. */
function wellFormed(
  bytes: Uint8Array,
  at: number,
  [count, least, greatest]: readonly [number, number, number],
): number {
  for (let step = 1; step <= count; step += 1) {
    const byte = bytes[at + step];
    const low = step === 1 ? least : 0x80;
    const high = step === 1 ? greatest : 0xbf;
    if (byte === undefined || byte < low || byte > high) return step - 1;
  }
  return count;
}
