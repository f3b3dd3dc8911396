import { conformPicture, type PictureReel, type Shot } from '#timeline';
import { median, say } from '../figures.js';
import { chanceFrom, type Chance } from '../planning/chance.js';

const SHOTS = 5_000;
const ROUNDS = 9;
const GOAL_MS = 100;

interface Bit {
  readonly take: number;
  readonly from: number;
  readonly frames: number;
}

/** Two cuts of 5,000 shots compared; the change list of four kinds of change, the last three as bad as can be. */
export function benchConform(): void {
  const chance = chanceFrom(7);
  const film = shoot(chance);
  compare('a week of editing', film, edited(film, chance));
  compare('every shot in another place', film, shuffled(film, chance));
  const oneTake = film.map(({ frames }, at) => ({ take: 1, from: (at * 7) % 400, frames }));
  compare('one take, over and over', oneTake, edited(oneTake, chance));
  const noTimecode = film.map(({ frames }) => ({ take: 1, from: 0, frames }));
  compare('no timecode, no names', noTimecode, edited(noTimecode, chance));
}

function compare(name: string, old: readonly Bit[], now: readonly Bit[]): void {
  const reels = [reelOf(old), reelOf(now)] as const;
  let kept = 0;
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.hrtime.bigint();
    const { frames } = conformPicture([reels[0]], [reels[1]]);
    kept = frames.kept / frames.old;
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  const share = `${(100 * kept).toFixed(0)} % kept in order`;
  say(`conform: ${name}`, `${median(times).toFixed(1)} ms (goal ${GOAL_MS} ms), ${share}`);
}

/** Dialogue is cut from a few takes of each scene, so that takes come again, and sometimes frames. */
function shoot(chance: Chance): readonly Bit[] {
  return Array.from({ length: SHOTS }, (_, at) => ({
    take: Math.floor(at / 40) * 4 + chance.whole(4),
    from: at * 60 + chance.whole(300),
    frames: 12 + chance.whole(120),
  }));
}

/** Some shots are trimmed, some dropped, some are new, some are shown again, and three scenes are put elsewhere. */
function edited(film: readonly Bit[], chance: Chance): readonly Bit[] {
  const bits = film.flatMap((bit, at): readonly Bit[] => {
    if (chance.happens(0.05)) return [];
    if (chance.happens(0.03)) return [bit, { take: 100_000 + at, from: 0, frames: 48 }];
    if (chance.happens(0.02)) return [bit, film[chance.whole(film.length)] ?? bit];
    const trim = chance.happens(0.1) ? chance.whole(bit.frames - 4) : 0;
    return [{ ...bit, from: bit.from + trim, frames: bit.frames - trim }];
  });
  for (let scene = 0; scene < 3; scene += 1) {
    const moved = bits.splice(chance.whole(bits.length - 60), 60);
    bits.splice(chance.whole(bits.length), 0, ...moved);
  }
  return bits;
}

const shuffled = (film: readonly Bit[], chance: Chance): readonly Bit[] =>
  film
    .map((bit) => ({ bit, key: chance.whole(1_000_000) }))
    .sort((a, b) => a.key - b.key)
    .map(({ bit }) => bit);

function reelOf(bits: readonly Bit[]): PictureReel {
  let at = 86_400;
  const shots = bits.map(({ take, from, frames }): Shot => {
    const recordIn = at;
    at += frames;
    const source = `A${take}`;
    const speed = { numerator: 1, denominator: 1 };
    return { source, name: source, recordIn, recordOut: at, sourceIn: from, speed, layer: 0 };
  });
  return { reel: 1, shots };
}
