import { EMERGENCY, LOCATIONS, ROOMS } from '../data/places.js';
import { tableFile, type DemoFile } from '../demo-file.js';

export const locationsSheet = (): DemoFile =>
  tableFile(
    'locations.csv',
    ['Slug', 'Name', 'Country', 'Time zone', 'Holiday calendar', 'Agreement', 'Currency'],
    LOCATIONS.map(({ slug, name, country, zone, calendar, agreement, currency }) => [
      slug,
      name,
      country,
      zone,
      calendar,
      agreement,
      currency,
    ]),
  );

export const roomsSheet = (): DemoFile =>
  tableFile(
    'rooms.csv',
    [
      'Location',
      'Room',
      'Capacity',
      'Hire per call',
      'Address',
      'Map',
      'Contact',
      'Load-in',
      'Emergency',
      'Notes',
    ],
    ROOMS.map(({ city, name, capacity, hire, notes, door }) => [
      ...[city, name, capacity, hire],
      ...[door.address, door.map, door.contact, door.loadIn, EMERGENCY],
      notes,
    ]),
  );
