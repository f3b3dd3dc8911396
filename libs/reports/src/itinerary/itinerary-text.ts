import { instrumentName } from '../print/instrument-name.js';
import { counted, spokenDate } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { type TextOptions } from '../print/layout.js';
import { type ItineraryCall, type ItineraryReport } from './itinerary-report.js';

const callLine = (call: ItineraryCall): string =>
  `  ${spokenDate(call.localStart.slice(0, 10))}  ${call.times.location.start}–${call.times.location.end} ` +
  `${call.times.location.abbreviation}, seated by ${call.seatedBy}  ${call.room}, ${call.locationName}  ` +
  `${[call.instrument, ...call.doubles].map(instrumentName).join(' + ')} ${call.chair}  ${call.status}\n`;

/** Itineraries for a terminal. */
export const itineraryText = ({ production, people }: ItineraryReport, { paint }: TextOptions): string =>
  [
    `${paint('title', production.title)} · ${counted(people.length, 'itinerary', 'itineraries')}\n`,
    ...people.flatMap(({ name, calls }) => [
      `\n${paint('name', name)}, ${counted(calls.length, 'call')}\n`,
      ...calls.map(callLine),
    ]),
  ].join('');

export const ITINERARY_CSV: readonly string[] = [
  'Musician',
  'Date',
  'Seated by',
  'Start',
  'End',
  'Zone',
  'Location',
  'Room',
  'Address',
  'Instrument',
  'Chair',
  'Doubles',
  'Status',
  'Session status',
  'Musician or group id',
  'Session id',
];

/** A row for each call of each musician. */
export const itineraryCsv = ({ people }: ItineraryReport, options: CsvOptions): string =>
  csv(
    ITINERARY_CSV,
    people.flatMap(({ musicianId, groupId, name, calls }) =>
      calls.map((call) => [
        name,
        call.localStart.slice(0, 10),
        call.seatedBy,
        call.times.location.start,
        call.times.location.end,
        call.zone,
        call.locationName,
        call.room,
        call.address,
        call.instrument,
        call.chair,
        call.doubles.join('; '),
        call.status,
        call.sessionStatus,
        musicianId ?? groupId,
        call.sessionId,
      ]),
    ),
    options,
  );
