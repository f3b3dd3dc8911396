import { type KindName } from '#desk';
import { type Entry } from '../frame/catalogue.js';

/** A command that lists the records of a kind. */
export const list = (word: string, kind: KindName, summary: string): Entry => ({
  name: `${word} list`,
  summary,
  load: async () => (await import('../records/record-commands.js')).listCommand(kind),
});

/** A command that makes one. */
export const create = (
  word: string,
  kind: KindName,
  summary: string,
  ...examples: readonly string[]
): Entry => ({
  name: `${word} create`,
  summary,
  load: async () => (await import('../records/record-commands.js')).createCommand(kind, examples),
});
