import { type Instance } from '../instance.js';
import { fewestBins } from './fewest-bins.js';
import { groupOfPasses, kindGroups } from './kind-groups.js';
import { type Layers } from './layers.js';

/** Some passes that may go into the same kinds of slots, with those kinds. */
export interface Share {
  /** Seconds, longest first. */
  readonly music: Int32Array;
  readonly kinds: readonly number[];
}

/**
 * How many calls passes need at least, whatever the plan. Kinds of slots that share no pass are counted apart. Where all
 * slots together are too short, all are counted; then no such plan exists.
 */
export class CallsNeeded {
  /** Kinds joined by passes that may go into either, those with the largest slots first. */
  private readonly groups: readonly (readonly number[])[];
  private readonly longestFirst: Int32Array;
  private readonly groupOf: Int32Array;

  constructor(
    private readonly instance: Instance,
    layers: Layers,
  ) {
    const { seconds, kinds } = instance;
    this.groups = kindGroups(instance).map((group) =>
      group.toSorted((a, b) => kinds[b]!.cap - kinds[a]!.cap || a - b),
    );
    this.groupOf = groupOfPasses(instance, this.groups);
    this.longestFirst = layers.passes.toSorted((a, b) => seconds[b]! - seconds[a]! || a - b);
  }

  /** Passes by the kinds that they share; of each share any `out` may stay out: the longest, which leaves least music. */
  shares(isIn: (pass: number) => boolean, out: number): readonly Share[] {
    const { seconds, kinds } = this.instance;
    const all = this.longestFirst.filter(isIn);
    return this.groups.flatMap((group) => {
      const music = all
        .filter((pass) => group.some((kind) => kinds[kind]!.mayHold[pass] === 1))
        .slice(out)
        .map((pass) => seconds[pass]!);
      if (music.length === 0) return [];
      return [{ music, kinds: group.filter((kind) => all.some((pass) => kinds[kind]!.mayHold[pass] === 1)) }];
    });
  }

  /** Fewest calls that together have room for the music of a share. */
  callsOf({ music, kinds }: Share): number {
    const there = kinds.reduce((sum, kind) => sum + this.instance.kinds[kind]!.most, 0);
    const calls = this.callsForSeconds(
      kinds,
      music.reduce((sum, seconds) => sum + seconds, 0),
    );
    const longest = this.instance.kinds[kinds[0]!]!.cap;
    return Math.min(there, Math.max(calls, 1, fewestBins(music, longest)));
  }

  /** Fewest slots, largest first, that so many seconds fill; all, where they are too short. */
  private callsForSeconds(kinds: readonly number[], seconds: number): number {
    let calls = 0;
    let left = seconds;
    for (const kind of kinds) {
      if (left <= 0) break;
      const { cap, most } = this.instance.kinds[kind]!;
      const used = cap > 0 ? Math.min(most, Math.ceil(left / cap)) : 0;
      calls += used;
      left -= used * cap;
    }
    return left > 0 ? kinds.reduce((sum, kind) => sum + this.instance.kinds[kind]!.most, 0) : calls;
  }

  /** Seconds of passes by the kinds that they share. */
  musicOf(isIn: (pass: number) => boolean): Float64Array {
    const music = new Float64Array(this.groups.length);
    for (const pass of this.longestFirst)
      if (isIn(pass)) music[this.groupOf[pass]!]! += this.instance.seconds[pass]!;
    return music;
  }

  /** Fewest calls that together have room for music, each by the kinds that it shares. */
  callsForMusic(music: readonly Float64Array[]): number {
    return this.groups.reduce((sum, kinds, group) => {
      const seconds = music.reduce((all, one) => all + one[group]!, 0);
      return sum + this.callsForSeconds(kinds, seconds);
    }, 0);
  }

  /** Fewest calls for passes of which any `out` may stay out. */
  calls(isIn: (pass: number) => boolean, out: number): number {
    return this.shares(isIn, out).reduce((sum, share) => sum + this.callsOf(share), 0);
  }
}
