import { type Fault, type Refusal, type RefusalKind } from '#desk';
import { type Paint } from './terminal.js';

/** What a command answers; it is printed, and the exit status decided, in one place. */
export type Outcome =
  | {
      readonly kind: 'done';
      /** The one document of `--json`. */
      readonly json: unknown;
      /** The same for a person; `width` in columns. */
      readonly text: (paint: Paint, width: number) => string;
    }
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      /** What stands in the `--json` document beside code, message and errors. */
      readonly more?: Readonly<Record<string, unknown>>;
      /** What a person reads instead of the message and the faults. */
      readonly text?: (paint: Paint, width: number) => string;
    };

export const done = (json: unknown, text: (paint: Paint, width: number) => string): Outcome => ({
  kind: 'done',
  json,
  text,
});

export const refused = (
  kind: RefusalKind,
  code: string,
  message: string,
  faults: readonly Fault[] = [],
): Outcome => ({ kind: 'refused', refusal: { kind, code, message, faults } });

const NOT_THE_INPUTS: readonly RefusalKind[] = ['busy', 'unavailable', 'no-room'];

/** 0: done, open chairs and rule breaches included. 2: the input was refused. 1: a fault that is not the input's. */
export function exitStatusOf(outcome: Outcome): number {
  if (outcome.kind === 'done') return 0;
  return NOT_THE_INPUTS.includes(outcome.refusal.kind) ? 1 : 2;
}
