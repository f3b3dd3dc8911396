import { ENGLISH, type Words } from './words.js';

type Says = Words['says'];
type Code = keyof Says;
type FiguresOf<C extends Code> = Parameters<Says[C]> extends readonly [infer F, ...unknown[]] ? F : object;

/** What a model has to say: a stable code with its figures, and the same in English. */
export type Saying<C extends Code = Code> = {
  readonly [K in C]: { readonly code: K; readonly figures: FiguresOf<K>; readonly message: string };
}[C];

/** Something said, by this version or an older one: without figures there is only the English. */
type Kept = { readonly code: string; readonly figures?: object | null | undefined } & (
  { readonly message: string } | { readonly reason: string }
);

/** Of a code and its figures what a model carries. */
export const saying = <C extends Code>(code: C, figures: FiguresOf<C>): Saying<C> => ({
  code,
  figures,
  message: wordsFor(ENGLISH, code)?.(figures as object) ?? code,
});

/** Something said in the words of a language; what it has no words for stands as it was kept. */
export function said(words: Pick<Words, 'says'>, kept: Kept): string {
  const { code, figures } = kept;
  const say = wordsFor(words, code);
  if (say !== null && figures !== null && figures !== undefined) return say(figures);
  return 'message' in kept ? kept.message : kept.reason;
}

/** The note of a line of a bill in the words of a language; empty where there is none. */
export const noteWords = (
  words: Pick<Words, 'says'>,
  {
    said: kept,
    note,
  }: { readonly said: { readonly code: string; readonly figures: object } | null; readonly note: string },
): string => (kept === null ? note : said(words, { ...kept, message: note }));

/** Codes come from what is kept, and may be what every object has. */
const wordsFor = ({ says }: Pick<Words, 'says'>, code: string): ((figures: object) => string) | null =>
  Object.hasOwn(says, code) ? (says[code as Code] as (figures: object) => string) : null;
