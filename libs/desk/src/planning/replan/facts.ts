import { addDays, instantText, startOfLocalDay, wallTimeAt, type Interval } from '#clock';
import { type Disruption } from '#planning';
import { type Availability } from '../../model/people.js';
import { type Pass } from '../../model/music.js';
import { type Fresh } from '../../model/stored.js';
import { type Published } from '../published.js';
import { type ReadEvents } from './disruptions.js';

/** What the events say about the world, as records: without them the next plan would know nothing of it. */
export interface Facts {
  /** When somebody or a room is not to be had. */
  readonly absences: readonly Fresh<Availability>[];
  /** Passes as they are now. */
  readonly passes: readonly Pass[];
}

export const factsOf = (published: Published, read: ReadEvents): Facts => ({
  absences: read.disruptions.flatMap((event) => absencesIn(published, event)),
  passes: grownPasses(published, read),
});

function grownPasses({ ground }: Published, { disruptions, lineUps }: ReadEvents): readonly Pass[] {
  const now = new Map(ground.passes.map((pass) => [pass.id, pass]));
  for (const event of disruptions) {
    const pass = event.kind === 'pass-grown' ? now.get(event.passId) : undefined;
    if (pass === undefined || event.kind !== 'pass-grown') continue;
    const lineUp = lineUps.get(pass.id) ?? pass.lineUp;
    now.set(pass.id, { ...pass, seconds: event.seconds ?? pass.seconds, lineUp });
  }
  return ground.passes.flatMap((was) => {
    const pass = now.get(was.id) ?? was;
    return pass.seconds === was.seconds && pass.lineUp === was.lineUp ? [] : [pass];
  });
}

function absencesIn(published: Published, event: Disruption): readonly Fresh<Availability>[] {
  const { ground, built, plan } = published;
  const { asOf } = built.problem;
  const { homeZone, planningTo } = ground.production;
  const zoneOf = (locationId: string): string =>
    ground.locations.find((one) => one.id === locationId)?.zone ?? homeZone;
  // Beyond the last day on which a session may begin, this production needs nobody.
  const forGood = (zone: string): number => startOfLocalDay(addDays(planningTo, 2), zone);
  switch (event.kind) {
    case 'musician-out': {
      const about = { subjectKind: 'musician', subjectId: event.musicianId, zone: homeZone } as const;
      const calls = event.sessionIds;
      const stretches =
        calls === undefined
          ? [{ start: event.from ?? asOf, end: forGood(homeZone) }]
          : plan.sessions.filter((one) => calls.includes(one.id) && one.start >= asOf);
      return stretches.flatMap((stretch) => absence({ ...about, notes: 'dropped out' }, stretch));
    }
    case 'room-lost':
    case 'location-closed':
      return ground.rooms
        .filter((room) =>
          event.kind === 'room-lost' ? room.id === event.roomId : room.locationId === event.locationId,
        )
        .flatMap((room) => {
          const zone = zoneOf(room.locationId);
          const to = event.kind === 'room-lost' ? event.to : undefined;
          const notes = event.kind === 'room-lost' ? 'lost' : 'closed with its city';
          const stretch = { start: event.from ?? asOf, end: to ?? forGood(zone) };
          return absence({ subjectKind: 'room', subjectId: room.id, zone, notes }, stretch);
        });
    default:
      return [];
  }
}

/** Nothing, where the time is over before it begins. */
function absence(
  about: Pick<Availability, 'subjectKind' | 'subjectId' | 'zone' | 'notes'>,
  { start, end }: Interval,
): readonly Fresh<Availability>[] {
  if (end <= start) return [];
  return [
    {
      ...about,
      kind: 'busy',
      localStart: wallTimeAt(start, about.zone).local,
      localEnd: wallTimeAt(end, about.zone).local,
      start: instantText(start),
      end: instantText(end),
    },
  ];
}
