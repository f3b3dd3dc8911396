import { ok, type Production, type Result, type Take } from '#desk';
import { readLength } from '#timeline';
import { type All } from '../plan/read-what-if.js';
import { badFlag } from '../plan/bad-flag.js';
import { rateOf } from './rate-of.js';
import { readBars, readStretch } from './read-stretch.js';

type Logged = Partial<Take>;

/** What the flags of `takes log` say of a take, all but where and of what it was. */
export function readTake(all: All, production: Production): Result<Logged> {
  const rate = rateOf(production);
  const last = (flag: string): string | undefined => all(flag).at(-1);
  const played = readStretch('stretch', last('stretch'), rate);
  if (!played.ok) return played;
  const again = readStretch('pick-up', last('pick-up'), rate);
  if (!again.ok) return again;
  const bars = readBars(last('bars'));
  if (!bars.ok) return bars;
  const length = lengthOf(last('length'));
  if (!length.ok) return length;
  const verdict = last('verdict') ?? (again.value === null ? 'good' : 'pick-up');
  return ok({
    verdict: verdict as Take['verdict'],
    ...bounds('sourceIn', 'sourceOut', played.value),
    ...bounds('barFrom', 'barTo', bars.value),
    ...bounds('pickUpIn', 'pickUpOut', again.value),
    lengthSeconds: length.value,
    ...(last('started-at') === undefined ? {} : { startedAt: last('started-at') }),
    unscheduled: last('unscheduled') === 'true',
    ...Object.fromEntries(
      ['edits', 'notes'].flatMap((name) => (last(name) === undefined ? [] : [[name, last(name)]])),
    ),
  });
}

const bounds = (from: string, to: string, stretch: readonly [number, number] | null): Logged =>
  stretch === null ? {} : { [from]: stretch[0], [to]: stretch[1] };

function lengthOf(text: string | undefined): Result<number | null> {
  if (text === undefined) return ok(null);
  const read = readLength(text);
  return read.ok ? ok(read.value.seconds) : badFlag('length', read.message);
}
