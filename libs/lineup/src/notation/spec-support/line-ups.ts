import { type LineUpDouble, type LineUpReading } from '../line-up.js';
import { parseLineUp, type ParsedLineUp, type RefusedLineUp } from '../parse-line-up.js';

/** @throws where it is refused. */
export function read(text: string, reading?: Partial<LineUpReading>): ParsedLineUp {
  const result = parseLineUp(text, reading);
  if (result.kind !== 'line-up') throw new Error(`${text}: ${result.code} ${result.message}`);
  return result;
}

/** @throws where it is read. */
export function refuse(text: string, reading?: Partial<LineUpReading>): RefusedLineUp {
  const result = parseLineUp(text, reading);
  if (result.kind !== 'refused') throw new Error(`${text} was read as ${result.canonical}`);
  return result;
}

export const double = (instrument: string, player: number | null, other: string): LineUpDouble => ({
  instrument,
  player,
  double: other,
});

/** Short tables: `fl2 ob2` as ids with counts. */
export const winds = (fl: number, ob: number, cl: number, bn: number): Record<string, number> =>
  counts({ flute: fl, oboe: ob, clarinet: cl, bassoon: bn });
export const brass = (hn: number, tpt: number, tbn: number, tba: number): Record<string, number> =>
  counts({ horn: hn, trumpet: tpt, trombone: tbn, tuba: tba });
export const strings = (
  vn1: number,
  vn2: number,
  va: number,
  vc: number,
  db: number,
): Record<string, number> =>
  counts({ 'violin-1': vn1, 'violin-2': vn2, viola: va, cello: vc, 'double-bass': db });
const counts = (all: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
