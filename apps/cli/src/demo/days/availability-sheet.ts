import { DRUMMERS, GROUPS } from '../data/groups.js';
import { LOCATIONS, PLANNING_WINDOW, ROOMS } from '../data/places.js';
import { tableFile, type DemoFile } from '../demo-file.js';
import { type Player } from '../people/player.js';
import { type Random } from '../random.js';
import { datesBetween, roomCalls } from './stays.js';

/** One row for every call that a room can have. */
export const roomAvailabilitySheet = (random: Random): DemoFile =>
  tableFile(
    'room-availability.csv',
    ['Who', 'Name', 'Location', 'Date', 'Hours'],
    ROOMS.flatMap((room) =>
      roomCalls(room, random.fork(room.name)).map(({ date, from, until }) => [
        'room',
        room.name,
        room.city,
        date,
        `${from}-${until}`,
      ]),
    ),
  );

/** The drummers' free hours, and the days on which some of the players are elsewhere. */
export const availabilitySheet = (players: readonly Player[], random: Random): DemoFile =>
  tableFile(
    'availability.csv',
    ['Who', 'Name', 'Email', 'Location', 'Availability', 'From', 'Until', 'Weekdays', 'Hours', 'Notes'],
    [...drummersHours(), ...absences(players, random)],
  );

type Row = readonly string[];

/** They have other jobs: evenings from Monday to Friday, the day at weekends, and never during Fasnacht. */
function drummersHours(): readonly Row[] {
  const { from, to } = PLANNING_WINDOW;
  return GROUPS.filter(({ name }) => name === DRUMMERS).flatMap(({ name, email, city }) => {
    const who = ['group', name, email, city];
    return [
      [...who, 'available', from, to, 'Mon-Fri', '18:30-22:30', 'they have other jobs'],
      [...who, 'available', from, to, 'Sat-Sun', '09:00-20:00', ''],
      [...who, 'busy', '2023-02-27', '2023-03-01', '', '', 'Fasnacht'],
    ];
  });
}

const REASONS = ['on tour', 'teaching', 'opera', 'another production', 'family'];
const AWAY = 0.07;

/** Some players of each city are away for two to five days of one of the production's stays there. */
const absences = (players: readonly Player[], random: Random): readonly Row[] =>
  LOCATIONS.flatMap(({ slug }) => {
    const stays = ROOMS.filter(({ city }) => city === slug).flatMap((room) => room.stays);
    return players
      .filter(({ city }) => city === slug)
      .filter(() => random.chance(AWAY))
      .map(({ first, last, email, city }) => {
        const stay = random.pick(stays);
        const days = datesBetween(stay.from, stay.to).slice(0, random.whole(2, 5));
        const [from = '', until = from] = [days[0], days.at(-1)];
        return [
          'musician',
          `${first} ${last}`,
          email,
          city,
          'busy',
          from,
          until,
          '',
          '',
          random.pick(REASONS),
        ];
      });
  });
