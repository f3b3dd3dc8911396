import { besidePosition, standingAlone } from '../data/notation-words.js';
import { type Instrument } from '../vocabulary/types.js';
import { choiceKey, type Problem, problemAt } from './problem.js';
import { type Settings } from './seats.js';
import { type NameToken } from './tokens.js';

/** What stands around a name: the position it belongs to, or the instrument named before it. */
export interface Surroundings {
  readonly beside?: string;
  /** Section of the element before, which settles "bass" after cellos or after tenors. */
  readonly after?: 'strings' | 'voices' | 'saxophones';
}

const AFTER: Readonly<Record<'strings' | 'voices' | 'saxophones', ReadonlySet<string>>> = {
  strings: new Set(['double-bass', 'viola']),
  voices: new Set(['alto-voice', 'tenor-voice', 'baritone-voice', 'bass-voice']),
  saxophones: new Set(['alto-saxophone', 'tenor-saxophone', 'baritone-saxophone']),
};

/** The instrument id a name stands for where it is written. */
export function resolveName(
  name: NameToken,
  around: Surroundings,
  settings: Settings,
): { readonly id: string } | Problem {
  const placed =
    around.beside === undefined ? standingAlone[name.word] : besidePosition[around.beside]?.[name.word];
  if (placed !== undefined) return { id: placed };
  const { match } = name;
  if (match.kind === 'instrument') {
    const id = match.instrument.id;
    return { id: id === 'violin' && name.part !== undefined ? `violin-${name.part}` : id };
  }
  if (match.kind === 'role') {
    return problemAt(name.at, 'LINEUP.NOT_A_PLAYER', `"${name.text}" is a role that plays nothing`);
  }
  if (match.kind === 'unknown') {
    const suggestions = match.suggestions.map(({ id }) => id);
    return problemAt(name.at, 'LINEUP.UNKNOWN_INSTRUMENT', `"${name.text}" means nothing in this place`, {
      suggestions,
    });
  }
  return chooseReading(name, match.readings, around, settings);
}

/** A word that means several things: by an earlier choice, by what stands before it, or not at all. */
function chooseReading(
  name: NameToken,
  readings: readonly Instrument[],
  { after }: Surroundings,
  settings: Settings,
): { readonly id: string } | Problem {
  const chosen = settings.choices.get(choiceKey('name', name.at));
  const fitting = after === undefined ? undefined : readings.find(({ id }) => AFTER[after].has(id));
  const id = chosen ?? fitting?.id;
  if (id !== undefined) return { id };
  return problemAt(name.at, 'LINEUP.AMBIGUOUS', `"${name.text}" can mean several instruments`, {
    alternatives: readings.map((one) => ({ choice: one.id, explanation: `"${name.text}" is ${one.name}` })),
  });
}
