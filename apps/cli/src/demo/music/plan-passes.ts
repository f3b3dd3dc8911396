import {
  BASEL_PERCUSSION,
  BONGOS,
  CHOIR,
  DRUM_CORPS,
  LINE_UPS,
  TRAVELLING_LINE_UP,
  WOMENS_CHOIR,
} from '../data/line-ups.js';
import { type City } from '../data/names.js';
import { type Random } from '../random.js';
import { liveVersion, type DemoCue } from './cue.js';

/** What is recorded in one go of a cue's live version. */
export interface DemoPass {
  readonly cue: DemoCue;
  readonly name: string;
  readonly lineUp: string;
  readonly seconds: number;
  readonly cities: readonly City[];
  /** Names of the same cue's passes that come first. */
  readonly after: readonly string[];
}

/** A layer over the orchestra: which scenes have it, and how many seconds of it are wanted. */
interface Layer {
  readonly name: string;
  readonly lineUp: string;
  readonly city: City;
  readonly scenes: readonly string[];
  readonly seconds: number;
  /** A layer need not play through its whole cue. */
  readonly longest: number;
}

const LAYERS: readonly Layer[] = [
  { ...CHOIR, scenes: ['Submarine', 'Venice', 'Vienna'], seconds: 3_200, longest: 240 },
  { ...WOMENS_CHOIR, scenes: ['Venice', 'Desert'], seconds: 1_500, longest: 200 },
  { ...DRUM_CORPS, scenes: ['Rome', 'Venice', 'Orient Express'], seconds: 1_700, longest: 240 },
  { ...BASEL_PERCUSSION, scenes: ['Rome', 'Airport'], seconds: 1_600, longest: 240 },
  // One session of a turno, fourteen minutes, and no more: thirty-five pairs of bongos are a day’s event.
  { ...BONGOS, scenes: ['Rome'], seconds: 800, longest: 170 },
];

/** How many of the cues of a city that stripes are recorded in two goes, strings and then brass. */
const STRIPED = 0.25;

/** Every pass of the score, cue by cue: the orchestra, whole or in stripes, and the layers over it. */
export function planPasses(cues: readonly DemoCue[], random: Random): readonly DemoPass[] {
  const live = cues.filter((cue) => !cue.alternate);
  const layers = LAYERS.map((layer) => ({ layer, parts: partsOf(layer, live, random.fork(layer.name)) }));
  return live.flatMap((cue) => {
    const orchestra = orchestraOf(cue, random);
    const after = orchestra.map(({ name }) => name);
    const over = layers.flatMap(({ layer: { name, lineUp, city }, parts }): readonly DemoPass[] => {
      const seconds = parts.get(cue.number);
      return seconds === undefined ? [] : [{ cue, name, lineUp, seconds, cities: [city], after }];
    });
    return [...orchestra, ...over];
  });
}

function orchestraOf(cue: DemoCue, random: Random): readonly DemoPass[] {
  const { seconds } = liveVersion(cue);
  const [city, ...others] = cue.recordedIn;
  if (city === undefined) throw new RangeError(`${cue.number} is recorded nowhere`);
  const lineUps = others.length > 0 ? TRAVELLING_LINE_UP : LINE_UPS[city];
  const pass = (name: string, lineUp: string, after: readonly string[]): DemoPass => ({
    cue,
    name,
    lineUp,
    seconds,
    cities: cue.recordedIn,
    after,
  });
  const striped = lineUps.strings !== '' && random.chance(STRIPED);
  return striped
    ? [pass('strings', lineUps.strings, []), pass('brass', lineUps.brass, ['strings'])]
    : [pass('orchestra', lineUps.orchestra, [])];
}

/** Which cues have a layer and for how long: cues by chance until the seconds wanted are reached, exactly. */
function partsOf(layer: Layer, cues: readonly DemoCue[], random: Random): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  let left = layer.seconds;
  for (const cue of random.shuffled(cues.filter(({ scene }) => layer.scenes.includes(scene)))) {
    if (left === 0) break;
    const seconds = Math.min(left, layer.longest, liveVersion(cue).seconds);
    parts.set(cue.number, seconds);
    left -= seconds;
  }
  return parts;
}
