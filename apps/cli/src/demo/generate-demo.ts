import { availabilitySheet, roomAvailabilitySheet } from './days/availability-sheet.js';
import { locationsSheet, roomsSheet } from './days/place-sheets.js';
import { LOCATIONS } from './data/places.js';
import { type DemoFile } from './demo-file.js';
import { cuesSheet, passesSheet, placementsSheet } from './music/music-sheets.js';
import { placeMusic } from './music/place-music.js';
import { planPasses } from './music/plan-passes.js';
import { writeCues } from './music/write-cues.js';
import { inventPlayers } from './people/invent-players.js';
import { groupsSheet, staffSheet } from './people/people-sheets.js';
import { rosterSheet } from './people/roster-sheets.js';
import { seeded } from './random.js';
import { readme } from './readme.js';

/**
 * The files of the demo production, in the order in which they are imported; the README comes first. The same seed
 * gives the same files, byte for byte.
 */
export function generateDemo(seed: number): readonly DemoFile[] {
  const random = seeded(seed);
  const rosters = LOCATIONS.map(({ slug }) => ({ slug, players: inventPlayers(slug, random.fork(slug)) }));
  const players = rosters.flatMap((roster) => roster.players);
  const cues = writeCues(random.fork('cues'));
  return [
    readme(seed),
    locationsSheet(),
    roomsSheet(),
    roomAvailabilitySheet(random.fork('rooms')),
    staffSheet(),
    ...rosters.map((roster) => rosterSheet(roster.slug, roster.players)),
    groupsSheet(),
    availabilitySheet(players, random.fork('availability')),
    cuesSheet(cues),
    passesSheet(planPasses(cues, random.fork('passes'))),
    placementsSheet(placeMusic(cues, random.fork('cut'))),
  ];
}
