import { findInstrument, type Instrument, instruments } from '#lineup';
import { command, type Command } from '../frame/command.js';
import { done, refused } from '../frame/outcome.js';
import { table } from '../frame/table.js';

function matching(words: string): readonly Instrument[] {
  const found = findInstrument(words);
  if (found.kind === 'instrument') return [found.instrument, ...found.also];
  if (found.kind === 'ambiguous') return found.readings;
  const part = words.toLowerCase();
  const named = instruments.filter(
    ({ id, name, section }) => id.includes(part) || name.toLowerCase().includes(part) || section === part,
  );
  return named.length > 0 || found.kind === 'role' ? named : found.suggestions;
}

/** `downbeat instruments Bratsche` */
export const instrumentsCommand: Command = command({
  summary: 'Look up an instrument, voice or group by any name in English, German, Italian or French.',
  args: { words: { type: 'positional', required: false, description: 'a name, a part of one or a section' } },
  examples: ['instruments "cor anglais"', 'instruments Pauken', 'instruments strings --json'],
  run: ({ args }) => {
    const found = args.words === undefined ? instruments : matching(args.words);
    if (found.length === 0) {
      const code = 'LINEUP.UNKNOWN_INSTRUMENT';
      const message = `"${args.words}" is no instrument, voice or group that is known here.`;
      return refused('not-found', code, message, [{ pointer: '/words', code, message }]);
    }
    const items = found.map(({ id, name, short, section, engagedAs }) => ({
      id,
      name,
      short,
      section,
      engagedAs,
    }));
    return done({ items }, (_paint, width) =>
      table(
        items.map(({ id, name, short, section }) => [
          id,
          short === id ? '' : short,
          `${name}, ${section.replaceAll('-', ' ')}`,
        ]),
        width,
      ),
    );
  },
});
