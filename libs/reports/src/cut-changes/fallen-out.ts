import { type Money } from '#planning';
import { framesIn, frameSet, type FrameSet, intersect, NO_FRAMES, subtract } from '#timeline';
import { byText, groupBy, sumOf } from '../order.js';
import { type CutChangesFacts, type CutMusic } from './cut-changes-facts.js';
import { type CutChangesReport, type FallenOut } from './cut-changes-report.js';
import { type Frames } from './frames-and-spans.js';
import { type NewMusic } from './new-music.js';
import { type Namer } from './namer.js';

/**
 * Music of the old cut that the new one no longer plays, and what its recording cost: a version's passes cost their
 * shares of their sessions, and a stretch of it costs its share of that.
 */
export function fallenOut(
  facts: CutChangesFacts,
  now: NewMusic,
  { frames, nameOf }: { readonly frames: Frames; readonly nameOf: Namer },
): CutChangesReport['fellOut'] {
  const passesOf = groupBy(facts.passes, ({ versionId }) => versionId);
  const [was, is] = [playedOf(facts.old.music), playedOf(now.music)];
  let withoutRate = 0;
  let all = 0;
  const recorded = facts.versions.flatMap(({ id: versionId, seconds: written }): readonly FallenOut[] => {
    const whole = frameSet([{ start: 0, end: frames.ofSeconds(written) }]);
    const gone = intersect(whole, subtract(was.get(versionId) ?? NO_FRAMES, is.get(versionId) ?? NO_FRAMES));
    all += framesIn(gone);
    const share = frames.seconds(framesIn(intersect(gone, facts.recorded.get(versionId) ?? NO_FRAMES)));
    if (share === 0) return [];
    const costs = (passesOf.get(versionId) ?? []).flatMap(({ id }) => facts.passCosts.get(id) ?? []);
    withoutRate += sumOf(costs, (one) => one.withoutRate);
    const cost = sumByCurrency(costs.flatMap(({ money }) => money)).map(({ minor, currency }) => ({
      minor: Math.round((minor * share) / written),
      currency,
    }));
    return [{ ...nameOf(versionId), versionId, seconds: share, cost }];
  });
  return {
    seconds: frames.seconds(all),
    recordedSeconds: sumOf(recorded, (one) => one.seconds),
    cost: sumByCurrency(recorded.flatMap(({ cost }) => cost)),
    withoutRate,
    versions: recorded.sort((a, b) => b.seconds - a.seconds || byText(a.cue, b.cue)),
  };
}

/** Frames of each version that are heard somewhere. */
const playedOf = (music: readonly CutMusic[]): ReadonlyMap<string | null, FrameSet> =>
  new Map(
    [...groupBy(music, ({ versionId }) => versionId)].map(([versionId, own]) => [
      versionId,
      frameSet(own.map(({ sourceIn: start, sourceOut: end }) => ({ start, end }))),
    ]),
  );

function sumByCurrency(amounts: readonly Money[]): readonly Money[] {
  const sums = [...groupBy(amounts, ({ currency }) => currency)].map(([currency, own]) => ({
    currency,
    minor: sumOf(own, ({ minor }) => minor),
  }));
  return sums.sort((a, b) => byText(a.currency, b.currency));
}
