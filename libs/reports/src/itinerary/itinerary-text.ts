import { instrumentIn } from '../print/instrument-name.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { type TextOptions } from '../print/layout.js';
import { type Words } from '../words/words.js';
import { wordsFor } from '../words/words-for.js';
import { type ItineraryCall, type ItineraryReport } from './itinerary-report.js';

const callLine = (call: ItineraryCall, words: Words): string =>
  `  ${words.spokenDate(call.localStart.slice(0, 10))}  ${call.times.location.start}–${call.times.location.end} ` +
  `${call.times.location.abbreviation}, ${words.itinerary.seatedBy(call.seatedBy)}  ${call.room}, ${call.locationName}  ` +
  `${[call.instrument, ...call.doubles].map(instrumentIn(words)).join(' + ')} ${call.chair}  ` +
  `${words.engagements[call.status] ?? call.status}\n`;

/** Itineraries for a terminal. */
export function itineraryText({ production, people }: ItineraryReport, options: TextOptions): string {
  const { paint } = options;
  const words = wordsFor(options);
  const { itineraryText: texts } = words;
  return [
    `${paint('title', production.title)} · ${texts.title(people.length)}\n`,
    ...people.flatMap(({ name, calls }) => [
      `\n${paint('name', name)}, ${texts.calls(calls.length)}\n`,
      ...calls.map((call) => callLine(call, words)),
    ]),
  ].join('');
}

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
