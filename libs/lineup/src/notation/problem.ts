/** Why a text is not a line-up. Stable: shown by the command line and the API. */
export type LineUpCode =
  | 'LINEUP.AMBIGUOUS'
  | 'LINEUP.EMPTY'
  | 'LINEUP.FIGURE_COUNT'
  | 'LINEUP.NOT_A_PLAYER'
  | 'LINEUP.PLAYER_OUT_OF_RANGE'
  | 'LINEUP.SECTION_TWICE'
  | 'LINEUP.SYNTAX'
  | 'LINEUP.TOO_LONG'
  | 'LINEUP.TOO_MANY'
  | 'LINEUP.UNKNOWN_INSTRUMENT'
  | 'LINEUP.UNNAMED_FIGURE';

/** One way out of an ambiguity: a choice the parser can be run with again, and what it means. */
export interface Alternative {
  readonly choice: string;
  readonly explanation: string;
}

export interface Problem {
  readonly problem: true;
  readonly code: LineUpCode;
  readonly message: string;
  /** Offset into the text, from 0. */
  readonly at: number;
  /** What a choice is filed under when the text is read again. */
  readonly key: string;
  /** Choices for this spot; the parser turns them into whole readings. */
  readonly alternatives: readonly Alternative[];
  readonly suggestions: readonly string[];
}

/**
 * What has to be chosen at a spot: a name, how digits are parted, which section figures count, what is missing; or once
 * for the whole text, what a plus adds.
 */
export type ChoiceOf = 'name' | 'digits' | 'section' | 'noughts' | 'added';

/** Choices already made, by `choiceKey`. */
export type Choices = ReadonlyMap<string, string>;

export const choiceKey = (of: ChoiceOf, at: number): string => (of === 'added' ? of : `${of}@${at}`);

export const problemAt = (
  at: number,
  code: LineUpCode,
  message: string,
  more: {
    readonly of?: ChoiceOf;
    readonly alternatives?: readonly Alternative[];
    readonly suggestions?: readonly string[];
  } = {},
): Problem => ({
  problem: true,
  code,
  message,
  at,
  key: choiceKey(more.of ?? 'name', at),
  alternatives: more.alternatives ?? [],
  suggestions: more.suggestions ?? [],
});

export const isProblem = (value: object): value is Problem => 'problem' in value;

/** Maps until the first problem, which is then the result. */
export function mapUntilProblem<In, Out extends object>(
  items: readonly In[],
  step: (item: In, index: number) => Out | Problem,
): readonly Out[] | Problem {
  const done: Out[] = [];
  for (const [index, item] of items.entries()) {
    const result = step(item, index);
    if (isProblem(result)) return result;
    done.push(result);
  }
  return done;
}
