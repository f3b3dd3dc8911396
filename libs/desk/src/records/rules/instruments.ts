import { findInstrument, instrumentById, type Instrument } from '#lineup';
import { ok, refuse, type Fault, type Result } from '../../result.js';

/**
 * The vocabulary's id of an instrument given by id or by any name it knows. Refusals carry what could have been meant:
 * `ROSTER.UNKNOWN_INSTRUMENT`, `ROSTER.AMBIGUOUS_INSTRUMENT`, `ROSTER.NOT_A_PLAYER`.
 */
export function instrumentId(text: string, pointer: string): Result<string> {
  if (instrumentById(text) !== undefined) return ok(text);
  const match = findInstrument(text);
  switch (match.kind) {
    case 'instrument':
      return ok(match.instrument.id);
    case 'ambiguous':
      return wrong(
        pointer,
        'ROSTER.AMBIGUOUS_INSTRUMENT',
        `"${text}" means several instruments.`,
        match.readings,
      );
    case 'role':
      return wrong(pointer, 'ROSTER.NOT_A_PLAYER', `"${text}" plays and sings nothing.`, []);
    case 'unknown':
      return wrong(pointer, 'ROSTER.UNKNOWN_INSTRUMENT', `"${text}" is no instrument.`, match.suggestions);
  }
}

function wrong(
  pointer: string,
  code: string,
  message: string,
  near: readonly Instrument[],
): ReturnType<typeof refuse> {
  const choices = near.length > 0 ? { choices: near.map((one) => one.id) } : {};
  return refuse('invalid', code, message, [{ pointer, code, message, ...choices }]);
}

/** Several ids at once: all of them, or every fault. */
export function collect<T>(results: readonly Result<T>[]): {
  values: readonly T[];
  faults: readonly Fault[];
} {
  return {
    values: results.flatMap((one) => (one.ok ? [one.value] : [])),
    faults: results.flatMap((one) => (one.ok ? [] : one.refusal.faults)),
  };
}
