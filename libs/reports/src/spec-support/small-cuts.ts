import { conformPicture, readFrameRate, type FrameRate, type Shot } from '#timeline';
import { type CutChangesFacts, type CutMusic } from '../cut-changes/cut-changes-facts.js';

const rate = ((): FrameRate => {
  const read = readFrameRate('24');
  if (!read.ok) throw new Error(read.message);
  return read.value;
})();

export const SECOND = 24;
const FIRST = 86_400;

export function shots(...bits: readonly (readonly [take: string, seconds: number])[]): readonly Shot[] {
  let at = FIRST;
  return bits.map(([take, seconds]) => {
    const recordIn = at;
    at += seconds * SECOND;
    const speed = { numerator: 1, denominator: 1 };
    return { source: take, name: take, recordIn, recordOut: at, sourceIn: 240, speed, layer: 0 };
  });
}

/** A cue of one version over seconds of the reel. */
export const music = (number: string, from: number, to: number): CutMusic => ({
  id: `${number} ${from}`,
  versionId: number,
  cueId: number,
  label: number,
  reel: 1,
  shownReel: 1,
  recordIn: FIRST + from * SECOND,
  recordOut: FIRST + to * SECOND,
  sourceIn: 0,
  sourceOut: (to - from) * SECOND,
});

export const cut = (name: string): CutChangesFacts['old']['cuts'][number] => ({
  ...{ id: name, name, reel: 1, frameRate: '24', receivedOn: null, createdAt: '' },
});

const number = (id: string): Pick<CutChangesFacts, 'cues' | 'versions'> => ({
  cues: [{ id, number: id, title: null, reel: 1, themes: [], sceneLocations: [] }],
  versions: [{ id, cueId: id, label: 'v1', seconds: 60, status: 'recorded', bars: null }],
});

/**
 * Three shots of a minute. 1m1 plays over the first, 1m2 (recorded, a minute long) over the second, 1m3 over the third.
 * In the new cut the first is a second shorter, the second ten seconds longer, and the third is gone.
 */
export const smallCuts: CutChangesFacts = {
  production: {
    ...{ id: 'P', slug: 'small', title: 'Small Film', homeZone: 'Europe/London', frameRate: '24' },
    ...{ targetMusicians: 0, targetComposedSeconds: 0, targetFinalCutSeconds: 0, currency: 'EUR' },
    ...{ partsLeadDays: 2, finalDubOn: null },
  },
  frameRate: rate,
  old: { cuts: [cut('v1')], music: [music('1m1', 0, 60), music('1m2', 60, 120), music('1m3', 120, 180)] },
  new: { cuts: [cut('v2')], music: [] },
  picture: conformPicture(
    [{ reel: 1, shots: shots(['A', 60], ['B', 60], ['C', 60]) }],
    [{ reel: 1, shots: shots(['A', 59], ['B', 70]) }],
  ),
  cues: ['1m1', '1m2', '1m3'].flatMap((id) => number(id).cues),
  versions: ['1m1', '1m2', '1m3'].flatMap((id) => number(id).versions),
  passes: [
    {
      ...{ id: 'p2', versionId: '1m2', name: 'strings', lineUp: '4vn', seconds: 60, status: null },
      ...{ after: [], locationIds: [] },
    },
    {
      ...{ id: 'p3', versionId: '1m3', name: 'strings', lineUp: '4vn', seconds: 60, status: null },
      ...{ after: [], locationIds: [] },
    },
  ],
  recorded: new Map([
    ['1m2', [{ start: 0, end: 60 * SECOND }]],
    ['1m3', [{ start: 0, end: 45 * SECOND }]],
  ]),
  passCosts: new Map([['p3', { money: [{ minor: 120_000, currency: 'EUR' }], withoutRate: 2 }]]),
  notes: [],
};
