import { findInstrument } from './find-instrument.js';
import { type Context } from './types.js';

/** How many entries of a file are certainly a voice or choir, and how many certainly an orchestral instrument. */
export interface ContextCounts {
  readonly voices: number;
  readonly orchestra: number;
}

/** From this share of voices a list is an archive of singers as well, in which "Bass" is a singer. */
const VOICES_FROM = 0.3;
/** Up to this share the voices are guests on an orchestra's list. */
const ORCHESTRA_UP_TO = 0.1;

const ORCHESTRAL = new Set(['woodwinds', 'brass', 'percussion', 'strings']);

/** The context one entry speaks for; keyboards, guitars, groups of players, roles and unknown words speak for none. */
export function contextOf(text: string): Context | undefined {
  const match = findInstrument(text);
  if (match.kind !== 'instrument') return undefined;
  if (match.instrument.section === 'voices' || match.instrument.section === 'choir') return 'voices';
  return ORCHESTRAL.has(match.instrument.section) ? 'orchestra' : undefined;
}

/**
 * Decides from a whole file whether words like "Bass" mean voices or orchestral instruments. Undefined when the file says
 * nothing or is mixed; then such words stay ambiguous. Whatever it decides is a guess and must be reported as one.
 */
export function decideContext({ voices, orchestra }: ContextCounts): Context | undefined {
  const total = voices + orchestra;
  if (total === 0) return undefined;
  const share = voices / total;
  if (share >= VOICES_FROM) return 'voices';
  return share <= ORCHESTRA_UP_TO ? 'orchestra' : undefined;
}
