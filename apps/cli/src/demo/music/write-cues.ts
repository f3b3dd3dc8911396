import { MISSION_THEME, SEQUENCES, THEMES, TITLE_WORDS, type Sequence } from '../data/score.js';
import { type Random } from '../random.js';
import { type DemoCue, type DemoVersion } from './cue.js';
import { partition } from './partition.js';

/** A cue of the film is seldom shorter than a sting or longer than a set piece. */
const LENGTHS = { low: 38, high: 415 };

/** All the music of the film in the order of its reels; the last versions of what is no alternate sum to 14 h. */
export function writeCues(random: Random): readonly DemoCue[] {
  const numbers = numberGiver(random);
  const titles = titleGiver(random);
  return SEQUENCES.flatMap((sequence) => {
    const lengths = partition(sequence.seconds, sequence.cues, LENGTHS, random);
    return lengths.flatMap((seconds) => {
      const cue: DemoCue = {
        number: numbers(sequence.reel),
        title: titles(sequence.scene),
        reel: sequence.reel,
        scene: sequence.scene,
        themes: themesOf(sequence, random),
        recordedIn: sequence.recordedIn,
        versions: versionsOf(sequence, seconds, random),
        alternate: false,
      };
      return random.chance(0.06) ? [cue, alternateOf(cue, random)] : [cue];
    });
  });
}

/** `1m1`, `1m2` …; now and then a cue was split (`3m21A`) or is heard by the people in the scene (`2m4s`). */
function numberGiver(random: Random): (reel: number) => string {
  const indexes = new Map<number, number>();
  let split = '';
  return (reel) => {
    if (split.startsWith(`${reel}m`)) {
      const number = `${split}A`;
      split = '';
      return number;
    }
    const index = (indexes.get(reel) ?? 0) + 1;
    indexes.set(reel, index);
    const number = `${reel}m${index}`;
    split = random.chance(0.07) ? number : '';
    return split === '' && random.chance(0.04) ? `${number}s` : number;
  };
}

function titleGiver(random: Random): (scene: string) => string {
  const stacks = new Map<string, string[]>();
  for (const [scene, [subjects, turns]] of Object.entries(TITLE_WORDS)) {
    const titles = subjects.flatMap((subject) => turns.map((turn) => `${subject} ${turn}`));
    stacks.set(scene, [...random.shuffled(titles)]);
  }
  return (scene) => {
    const title = stacks.get(scene)?.pop();
    if (title === undefined) throw new RangeError(`no title is left for ${scene}`);
    return title;
  };
}

function themesOf({ scene }: Sequence, random: Random): readonly string[] {
  const own = random.shuffled(THEMES[scene] ?? []).slice(0, random.chance(0.3) ? 2 : 1);
  return random.chance(0.4) ? [MISSION_THEME, ...own] : own;
}

/** The front of the film is further on than its end. */
const STATUSES = [
  'parts-printed',
  'parts-printed',
  'copied',
  'copied',
  'orchestrated',
  'orchestrated',
  'approved',
  'approved',
];

/** Older writings come first; each was a little longer or shorter than the one that replaced it. */
function versionsOf({ reel }: Sequence, seconds: number, random: Random): readonly DemoVersion[] {
  const earlier = random.chance(0.12) ? (random.chance(0.3) ? 2 : 1) : 0;
  return Array.from({ length: earlier + 1 }, (_, nth): DemoVersion => {
    const live = nth === earlier;
    return {
      label: `v${nth + 1}`,
      seconds: live ? seconds : Math.max(20, seconds + random.whole(-25, 40)),
      status: live ? (STATUSES[reel - 1] ?? 'approved') : 'omitted',
    };
  });
}

const alternateOf = (cue: DemoCue, random: Random): DemoCue => ({
  ...cue,
  number: `${cue.number} alt`,
  title: `${cue.title} (alternate)`,
  versions: [
    { label: 'v1', seconds: (cue.versions.at(-1)?.seconds ?? 60) - random.whole(0, 12), status: 'omitted' },
  ],
  alternate: true,
});
