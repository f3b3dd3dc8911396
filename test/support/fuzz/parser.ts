import fc from 'fast-check';

/** A reader, and inputs that would spoil it. */
export interface Parser {
  readonly name: string;
  /** `runs` inputs, each with what reading it came to: null, or what should not have happened. */
  readonly trials: (runs: number, seed: number) => Iterable<Trial>;
}

interface Trial {
  /** As much of the input as is worth showing. */
  readonly shown: string;
  /** Reads to the end. Whatever it answers will do, so long as it answers: a text is what is wrong with that. */
  readonly read: () => string | null | void | Promise<string | null | void>;
}

const MOST_SHOWN = 400;

export const parser = <T extends string | Uint8Array>(
  name: string,
  inputs: fc.Arbitrary<T>,
  read: (input: T) => ReturnType<Trial['read']>,
): Parser => ({
  name,
  *trials(runs, seed) {
    for (const input of fc.sample(inputs, { numRuns: runs, seed })) {
      const text = typeof input === 'string' ? input : Buffer.from(input).toString('latin1');
      yield { shown: JSON.stringify(text.slice(0, MOST_SHOWN)), read: () => read(input) };
    }
  },
});
