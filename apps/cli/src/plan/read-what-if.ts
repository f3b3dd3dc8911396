import { ok, type Result } from '#desk';
import { jsonOf } from './bad-flag.js';

/** All values that a flag was given, in their order. */
export type All = (flag: string) => readonly string[];

/** Something that is assumed, and the flag that said it. */
export interface Assumed {
  readonly flag: string;
  readonly text: string;
  /** As the API takes it; what is wrong with it is told by whoever reads it. */
  readonly what: unknown;
}

/** Parts between commas. */
export const split = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `basel=sat,sun` and such: the name, and what is said of it. */
function partsOf(text: string): readonly [name: string, rest: string | undefined] {
  const at = text.lastIndexOf('=');
  return at < 0 ? [text.trim(), undefined] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** `sat` or `Saturday`; anything else is handed on as it is, to be refused. */
function weekday(text: string): string {
  const word = text.toLowerCase();
  const isKnown = word.length >= 3 && WEEKDAYS.some((one) => one.startsWith(word));
  return isKnown ? word.slice(0, 3) : text;
}

const without = (text: string): object => ({ kind: 'without-location', locationId: text });

function only(text: string): object {
  const [locationId, days] = partsOf(text);
  return { kind: 'only-weekdays', locationId, weekdays: days && split(days).map(weekday) };
}

function more(text: string): object {
  const [locationId, many] = partsOf(text);
  const sessions = many !== undefined && /^\d{1,9}$/.test(many) ? Number(many) : many;
  return { kind: 'more-sessions', locationId, sessions };
}

const EXAMPLE = '{"kind": "without-room", "roomId": "Stage A"}';

/** What is assumed, by the flags that are made for it and as JSON. */
export function readWhatIf(all: All): Result<readonly Assumed[]> {
  const found: Assumed[] = [
    ...all('without')
      .flatMap(split)
      .map((text) => ({ flag: 'without', text, what: without(text) })),
    ...all('only').map((text) => ({ flag: 'only', text, what: only(text) })),
    ...all('more')
      .flatMap(split)
      .map((text) => ({ flag: 'more', text, what: more(text) })),
  ];
  for (const text of all('what-if')) {
    const read = jsonOf('what-if', text, EXAMPLE);
    if (!read.ok) return read;
    const all: readonly unknown[] = Array.isArray(read.value) ? read.value : [read.value];
    found.push(...all.map((what) => ({ flag: 'what-if', text: JSON.stringify(what), what })));
  }
  return ok(found);
}
