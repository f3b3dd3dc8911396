import { instrumentById, parseLineUp, seats as chairsOf } from '#lineup';
import { type PlanPass, type Seats } from '#planning';
import { type Cue, type CueVersion, type Pass } from '../../model/music.js';
import { type Ground } from './ground.js';

/** Reads a stored line-up into seats. A group asked for without a figure has the smallest such group's players. */
export type SeatReader = (lineUp: string) => Seats;

export function seatReader(ground: Pick<Ground, 'groups'>): SeatReader {
  const known = new Map<string, Seats>();
  return (text) => {
    const seats = known.get(text) ?? readSeats(ground, text);
    known.set(text, seats);
    return seats;
  };
}

/** What a line-up says by itself; `groups`: asked for without a figure. */
interface WrittenSeats extends Seats {
  readonly groups: readonly string[];
}

const MOST_REMEMBERED = 1_000;
const remembered = new Map<string, WrittenSeats>();

/** A production has few line-ups, and every check of an edit asks for the same ones again. */
export function readLineUpOnce(text: string): WrittenSeats {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const read = readWritten(text);
  remembered.set(text, read);
  return read;
}

function readWritten(text: string): WrittenSeats {
  const read = parseLineUp(text);
  if (read.kind === 'refused') return { players: {}, doubles: [], groups: [] };
  return {
    players: read.players,
    doubles: chairsOf(read).flatMap(({ instrument, chair, doubles: asked }) =>
      asked.map((double) => ({ instrument, player: chair, double })),
    ),
    groups: read.open.filter((id) => instrumentById(id)?.engagedAs === 'group'),
  };
}

function readSeats(ground: Pick<Ground, 'groups'>, text: string): Seats {
  const { players, doubles, groups } = readLineUpOnce(text);
  if (groups.length === 0) return { players, doubles };
  return {
    players: { ...players, ...Object.fromEntries(groups.map((id) => [id, sizeOfGroup(ground, id)])) },
    doubles,
  };
}

function sizeOfGroup(ground: Pick<Ground, 'groups'>, instrument: string): number {
  const sizes = ground.groups
    .filter((group) => group.instrument === instrument && group.playingMembers > 0)
    .map((group) => group.playingMembers);
  return sizes.length === 0 ? 1 : Math.min(...sizes);
}

/** Versions of music that is recorded already, by hand or before the desk was there. */
const DONE: readonly CueVersion['status'][] = ['recorded', 'mixed', 'delivered'];

/** What a person calls a pass: `3m21 v2 strings`. */
export const passName = (
  cue: Pick<Cue, 'number'> | undefined,
  version: Pick<CueVersion, 'label'> | undefined,
  pass: Pick<Pass, 'name'>,
): string => [cue?.number ?? '', version?.label ?? '', pass.name].filter((part) => part !== '').join(' ');

export interface PlannedMusic {
  readonly passes: readonly PlanPass[];
  /** Passes of omitted or replaced versions: left out. */
  readonly dropped: number;
  /** Passes of versions that are recorded, though no session says when: left out. */
  readonly recordedBefore: number;
}

/** The passes to plan: all that sessions already hold (`standing`), and all of versions that are wanted and not recorded yet. */
export function buildMusic(ground: Ground, seatsOf: SeatReader, standing: ReadonlySet<string>): PlannedMusic {
  const cues = new Map(ground.cues.map((cue) => [cue.id, cue]));
  const versions = new Map(ground.versions.map((version) => [version.id, version]));
  const replaced = new Set(
    ground.relations.filter((one) => one.kind === 'replaces').map((one) => one.toVersionId),
  );
  const fateOf = (pass: Pass): 'planned' | 'dropped' | 'recorded' => {
    const version = versions.get(pass.versionId);
    if (standing.has(pass.id)) return 'planned';
    if (version === undefined || version.status === 'omitted' || replaced.has(version.id)) return 'dropped';
    return DONE.includes(version.status) ? 'recorded' : 'planned';
  };
  const fates = ground.passes.map((pass) => [pass, fateOf(pass)] as const);
  const planned = fates.filter(([, fate]) => fate === 'planned').map(([pass]) => pass);
  const known = new Set(planned.map((pass) => pass.id));
  return {
    passes: planned.map((pass) => {
      const version = versions.get(pass.versionId);
      const cue = cues.get(version?.cueId ?? '');
      return {
        id: pass.id,
        name: passName(cue, version, pass),
        seconds: pass.seconds,
        seats: seatsOf(pass.lineUp),
        locationIds: pass.locationIds,
        after: pass.after.filter((id) => known.has(id)),
      };
    }),
    dropped: fates.filter(([, fate]) => fate === 'dropped').length,
    recordedBefore: fates.filter(([, fate]) => fate === 'recorded').length,
  };
}
