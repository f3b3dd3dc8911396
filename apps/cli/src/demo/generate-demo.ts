import { type TableKind } from '#desk';
import { availabilitySheet, roomAvailabilitySheet } from './days/availability-sheet.js';
import { locationsSheet, roomsSheet } from './days/place-sheets.js';
import { LOCATIONS } from './data/places.js';
import { type DemoFile } from './demo-file.js';
import { demoScore } from './music/demo-score.js';
import { cuesSheet, passesSheet, placementsSheet } from './music/music-sheets.js';
import { planPasses } from './music/plan-passes.js';
import { inventPlayers } from './people/invent-players.js';
import { groupsSheet, staffSheet } from './people/people-sheets.js';
import { rosterSheet } from './people/roster-sheets.js';
import { seeded } from './random.js';

/** A table of the demo with what it is imported as; a roster is at home in a location. */
export interface DemoTable extends DemoFile {
  readonly kind: TableKind;
  readonly locationId?: string;
}

/** The tables of the demo production, in the order in which they are imported. The same seed gives the same bytes. */
export function generateDemo(seed: number): readonly DemoTable[] {
  const random = seeded(seed);
  const rosters = LOCATIONS.map(({ slug }) => ({ slug, players: inventPlayers(slug, random.fork(slug)) }));
  const players = rosters.flatMap((roster) => roster.players);
  const { cues, cuts } = demoScore(seed);
  const passes = planPasses(cues, random.fork('passes'));
  return [
    { ...locationsSheet(), kind: 'locations' },
    { ...roomsSheet(), kind: 'rooms' },
    { ...roomAvailabilitySheet(random.fork('rooms')), kind: 'availability' },
    { ...staffSheet(), kind: 'staff' },
    ...rosters.map(({ slug, players: own }): DemoTable => ({
      ...rosterSheet(slug, own),
      kind: 'roster',
      locationId: slug,
    })),
    { ...groupsSheet(), kind: 'groups' },
    { ...availabilitySheet(players, random.fork('availability')), kind: 'availability' },
    { ...cuesSheet(cues), kind: 'cues' },
    { ...passesSheet(passes), kind: 'passes' },
    ...cuts.map((cut): DemoTable => ({ ...placementsSheet(cut), kind: 'placements' })),
  ];
}
