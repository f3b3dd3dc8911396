import { type FrameRate, timecodeText } from '#timeline';
import { type TakeFacts } from '../facts.js';
import { ENGLISH } from '../words/words.js';

const SAID = ENGLISH.takesSaid;

/** What a take played, and what is to be played again; empty for a whole pass. */
export function stretchWords(
  take: Pick<TakeFacts, 'sourceIn' | 'sourceOut' | 'barFrom' | 'barTo' | 'pickUpIn' | 'pickUpOut'>,
  rate: FrameRate,
): string {
  const { sourceIn, sourceOut, barFrom, barTo, pickUpIn, pickUpOut } = take;
  const span = (from: number, to: number): string => `${timecodeText(from, rate)}–${timecodeText(to, rate)}`;
  return [
    ...(sourceIn === null || sourceOut === null ? [] : [span(sourceIn, sourceOut)]),
    ...(barFrom === null || barTo === null ? [] : [SAID.bars(barFrom, barTo)]),
    ...(pickUpIn === null || pickUpOut === null ? [] : [SAID.again(span(pickUpIn, pickUpOut))]),
  ].join(', ');
}
