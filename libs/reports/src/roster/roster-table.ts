import { instrumentIn } from '../print/instrument-name.js';
import { isSure } from '../standing.js';
import { type ShownColumn, type TableColumn } from '../tables/table.js';
import { type Formats } from '../words/formats.js';
import { type Words } from '../words/words.js';
import { type RosterReport, type RosterRow } from './roster-report.js';

/** How often each status occurs, `3 confirmed, 1 pencilled`; the status alone where there is one. */
const statusIn =
  ({ engagements }: Words) =>
  ({ calls }: RosterRow): string => {
    const tally = new Map<string, number>();
    for (const { status } of calls) tally.set(status, (tally.get(status) ?? 0) + 1);
    const named = (status: string): string => engagements[status] ?? status;
    return tally.size === 1
      ? named(calls[0]?.status ?? '')
      : [...tally].map(([status, many]) => `${many}\u00A0${named(status)}`).join(', ');
  };

/** A row for everybody, once. */
export const rosterColumns = (words: Words): readonly TableColumn<RosterRow>[] => {
  const { columns, rosterPage: texts } = words;
  return [
    { csv: 'Name', title: columns.name, kind: 'text', of: ({ name }) => name },
    {
      csv: 'Instruments',
      title: columns.instrument,
      kind: 'text',
      of: ({ instruments }) => instruments.map(instrumentIn(words)).join(', '),
    },
    { csv: 'Rank', title: texts.rank, kind: 'text', of: ({ rank }) => rank },
    { csv: 'Home city', title: texts.home, kind: 'text', of: ({ city }) => city },
    { csv: 'Union', title: texts.union, kind: 'text', of: ({ union }) => union },
    { csv: 'E-mail', title: texts.email, kind: 'text', of: ({ email }) => email },
    { csv: 'Phone', title: texts.phone, kind: 'text', of: ({ phone }) => phone },
    {
      csv: 'Locations',
      title: columns.location,
      kind: 'text',
      of: ({ locations }) => locations.join(', '),
    },
    { csv: 'People', title: columns.people, kind: 'whole', total: true, of: ({ people }) => people },
    { csv: 'Calls', title: columns.calls, kind: 'whole', total: true, of: ({ calls }) => calls.length },
    { csv: 'First call', title: columns.firstCall, kind: 'date', of: ({ firstCall }) => firstCall },
    { csv: 'Last call', title: columns.lastCall, kind: 'date', of: ({ lastCall }) => lastCall },
    { csv: 'Status', title: columns.status, kind: 'text', of: statusIn(words) },
  ];
};

/** As many columns as a page is wide. */
export const pageColumns = (words: Words): readonly ShownColumn<RosterRow>[] => [
  ...rosterColumns(words).filter(({ csv }) => ON_PAGE.has(csv)),
  {
    title: words.columns.contact,
    kind: 'text',
    of: ({ phone, email }) => [phone, email].filter((one) => one !== null).join(', '),
  },
];

const ON_PAGE: ReadonlySet<string> = new Set([
  ...['Name', 'Instruments', 'Locations', 'Calls', 'First call', 'Last call', 'Status'],
]);

/** People down, sessions across: on which chair somebody sits, and how firmly where that is not certain. */
export function gridColumns(
  { sessions }: RosterReport,
  words: Words,
  formats: Formats,
): readonly ShownColumn<RosterRow>[] {
  const { columns } = words;
  const nameOf = instrumentIn(words);
  const seats = new Map<RosterRow, ReadonlyMap<string, string>>();
  const seatIn = (row: RosterRow, sessionId: string): string | null => {
    const known =
      seats.get(row) ??
      new Map(
        row.calls.map(({ sessionId: id, instrument, chair, status }) => [
          id,
          `${nameOf(instrument)} ${chair}${isSure({ status }) ? '' : `, ${words.engagements[status] ?? status}`}`,
        ]),
      );
    seats.set(row, known);
    return known.get(sessionId) ?? null;
  };
  return [
    { title: columns.name, kind: 'text', of: ({ name }) => name },
    ...sessions.map(({ id, locationName, localStart }): ShownColumn<RosterRow> => ({
      title: `${locationName} ${formats.date(localStart.slice(0, 10))} ${formats.time(localStart.slice(11, 16))}`,
      kind: 'text',
      width: 16,
      of: (row) => seatIn(row, id),
    })),
  ];
}
