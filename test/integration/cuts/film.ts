import {
  layPicture,
  type Cut,
  type CueVersion,
  type Fresh,
  type Placement,
  type Production,
  type Store,
} from '#desk';
import { aCue, aPass, aVersion, written } from '../../support/books.js';
import { buildWorld, openRoom, type World, when } from '../../support/planning-world.js';
import { aSession } from '../../support/books.js';

/** A second at the rate of these cuts. */
export const SECOND = 24;
/** Reel 3 begins at three o'clock. */
export const REEL = 3 * 3_600 * SECOND;

/** A shot by its take, from so many seconds on, for so many seconds. */
export type Bit = readonly [take: string, from: number, seconds: number];

/** Shots one after another from the beginning of reel 3, as a client lays them. */
export function shotsOf(bits: readonly Bit[]): object {
  let at = REEL;
  const shots = bits.map(([take, from, seconds]) => {
    const recordIn = at;
    at += seconds * SECOND;
    return { source: take, name: take, recordIn, recordOut: at, sourceIn: from * SECOND };
  });
  return { shots };
}

export interface Film extends World {
  readonly version: CueVersion;
  readonly old: Cut;
  readonly now: Cut;
  /** 3m21 over the second and third shot of the old cut. */
  readonly placement: Placement;
}

export const desk = (store: Store): { readonly store: Store; readonly actor: string } => ({
  store,
  actor: 'a coordinator',
});

export const SCENE: readonly Bit[] = [
  ['30A', 10, 20],
  ['30B', 10, 30],
  ['30C', 10, 30],
  ['31', 10, 20],
];

/** A production with two cuts of reel 3; 3m21, 60 seconds, was recorded on 2 March and plays from 0:20 to 1:20 of the old one. */
export async function buildFilm(store: Store, newPicture: readonly Bit[]): Promise<Film> {
  const world = await buildWorld(store);
  const { production, hall } = world;
  const film = await written(store, async (books) => {
    await openRoom(books, hall, '2023-02-01', '2023-03-01');
    const cue = await books.cues.add(aCue(production.id, { number: '3m21', labelKey: '3m21', reel: 3 }));
    const version = await books.cueVersions.add(aVersion(cue, { seconds: 60, status: 'recorded' }));
    const pass = await books.passes.add(aPass(version, { name: 'strings', lineUp: '4vn', seconds: 60 }));
    await books.sessions.add(
      aSession(production.id, hall, { ...when('2023-03-02T10:00'), runOrder: [pass.id], status: 'recorded' }),
    );
    const [old, now] = await books.cuts.addAll([
      aCut(production, { name: 'R3 v1', receivedOn: '2023-03-01' }),
      aCut(production, { name: 'R3 v2', receivedOn: '2023-03-05' }),
    ]);
    if (old === undefined || now === undefined) throw new Error('the cuts were not added');
    const placement = await books.placements.add(
      aPlacement(old, version, { recordIn: REEL + 20 * SECOND, recordOut: REEL + 80 * SECOND }),
    );
    return { ...world, version, old, now, placement };
  });
  await laid(store, production, film.old, SCENE);
  await laid(store, production, film.now, newPicture);
  return film;
}

export async function laid(
  store: Store,
  production: Production,
  cut: Cut,
  bits: readonly Bit[],
): Promise<void> {
  const result = await layPicture(desk(store), production, cut.id, shotsOf(bits));
  if (!result.ok) throw new Error(result.refusal.message);
}

export const aCut = ({ id }: Production, over: Partial<Fresh<Cut>> = {}): Fresh<Cut> => ({
  productionId: id,
  name: 'R3 v1',
  reel: 3,
  frameRate: '24',
  receivedOn: null,
  fileDigest: null,
  notes: '',
  ...over,
});

export function aPlacement(
  cut: Cut,
  version: CueVersion,
  over: Pick<Placement, 'recordIn' | 'recordOut'> & Partial<Fresh<Placement>>,
): Fresh<Placement> {
  const sourceIn = over.sourceIn ?? 0;
  return {
    productionId: cut.productionId,
    cutId: cut.id,
    versionId: version.id,
    label: '3M21_v1',
    track: 'MX A',
    reel: 3,
    notes: '',
    carriedFromId: null,
    byHand: true,
    muted: false,
    usage: null,
    sourceIn,
    sourceOut: sourceIn + over.recordOut - over.recordIn,
    ...over,
  };
}
