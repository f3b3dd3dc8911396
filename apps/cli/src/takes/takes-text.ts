import { type Take } from '#desk';
import { stretchOf, stretchWords } from '#reports';
import { type FrameRate } from '#timeline';
import { table } from '../frame/table.js';
import { type Paint, type Tone } from '../frame/terminal.js';
import { type Score } from './score.js';

const TONES: Readonly<Record<Take['verdict'], Tone>> = { good: 'good', ng: 'bad', 'pick-up': 'warning' };
const WORDS: Readonly<Record<Take['verdict'], string>> = { good: 'good', ng: 'NG', 'pick-up': 'pick-up' };

/** The log, session by session, takes of a pass together and in their order. */
export function takesText(
  takes: readonly Take[],
  score: Score,
  rate: FrameRate,
  paint: Paint,
  width: number,
): string {
  if (takes.length === 0) return 'There are no takes.\n';
  const names = new Map(score.passes.map(({ id, name }) => [id, name]));
  const nameOf = ({ passId }: Take): string => names.get(passId) ?? passId;
  const blocks = score.sessions.flatMap(({ session, name }) => {
    const order = (take: Take): number => session.runOrder.indexOf(take.passId);
    const own = takes
      .filter(({ sessionId }) => sessionId === session.id)
      .sort((a, b) => order(a) - order(b) || a.number - b.number);
    if (own.length === 0) return [];
    const rows = own.map((take) => [
      nameOf(take),
      `take ${take.number}`,
      WORDS[take.verdict],
      [stretchWords(stretchOf(take, rate)), take.edits, take.notes].filter((part) => part !== '').join('; '),
    ]);
    return [`${paint('heading', name)}\n${table(rows, width)}`];
  });
  return `${blocks.join('\n')}${paint('quiet', `${takes.length} takes\n`)}`;
}

/** `Take 3 of 3m21 v2 strings in vienna 2023-03-06T10:00: pick-up.` */
export const loggedText = (take: Take, pass: string, session: string, paint: Paint): string =>
  `Take ${take.number} of ${pass} in ${session}: ${paint(TONES[take.verdict], WORDS[take.verdict])}.\n`;
