import { type FrameRate, timecodeText } from '#timeline';
import { type TakeFacts } from '../facts.js';
import { ENGLISH, type Words } from '../words/words.js';

type Stretched = Pick<TakeFacts, 'sourceIn' | 'sourceOut' | 'barFrom' | 'barTo' | 'pickUpIn' | 'pickUpOut'>;

/** What a take played, and what is to be played again; null where nothing is said of it. */
export interface Stretch {
  /** Timecode: `01:00:00:00–01:00:10:00`. */
  readonly span: string | null;
  readonly bars: { readonly from: number; readonly to: number } | null;
  readonly again: string | null;
}

export function stretchOf(take: Stretched, rate: FrameRate): Stretch {
  const { sourceIn, sourceOut, barFrom, barTo, pickUpIn, pickUpOut } = take;
  const span = (from: number, to: number): string => `${timecodeText(from, rate)}–${timecodeText(to, rate)}`;
  return {
    span: sourceIn === null || sourceOut === null ? null : span(sourceIn, sourceOut),
    bars: barFrom === null || barTo === null ? null : { from: barFrom, to: barTo },
    again: pickUpIn === null || pickUpOut === null ? null : span(pickUpIn, pickUpOut),
  };
}

/** The same in words; empty for a whole pass. */
export const stretchWords = (
  { span, bars, again }: Stretch,
  { takesSaid }: Pick<Words, 'takesSaid'> = ENGLISH,
): string =>
  [
    ...(span === null ? [] : [span]),
    ...(bars === null ? [] : [takesSaid.bars(bars.from, bars.to)]),
    ...(again === null ? [] : [takesSaid.again(again)]),
  ].join(', ');
