import { count, counted, minutes, percent } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { figures, type TextOptions } from '../print/layout.js';
import { groupBy, sumOf } from '../order.js';
import { isCancelled, isRecorded } from '../standing.js';
import { type OverviewReport, type OverviewSession } from './overview-report.js';

export interface CityLine {
  readonly name: string;
  readonly sessions: number;
  readonly recorded: number;
  readonly chairs: number;
  readonly open: number;
  readonly musicSeconds: number;
}

/** Sessions that are to be held, by city, in the order in which the cities begin. */
export function citiesOf(sessions: readonly OverviewSession[]): readonly CityLine[] {
  const held = sessions.filter((session) => !isCancelled(session));
  return [...groupBy(held, ({ location }) => location).values()].map((own) => ({
    name: own[0]?.locationName ?? '',
    sessions: own.length,
    recorded: own.filter(isRecorded).length,
    chairs: sumOf(own, ({ chairs }) => chairs),
    open: sumOf(own, ({ open }) => open),
    musicSeconds: sumOf(own, ({ musicSeconds }) => musicSeconds),
  }));
}

/** The overview for a terminal. */
export function overviewText(report: OverviewReport, options: TextOptions): string {
  const { production, headcount, music, sessions, asOf } = report;
  const { paint } = options;
  const cities = citiesOf(sessions);
  return [
    `${paint('title', production.title)} · overview, as of ${asOf}\n`,
    `${counted(
      sumOf(cities, (city) => city.sessions),
      'session',
    )}, `,
    `${count(headcount.people)} of ${counted(headcount.target, 'musician')}, ${count(headcount.open)} chairs open\n`,
    `${minutes(music.composed)} composed, ${minutes(music.recorded)} recorded, ${minutes(music.inCut)} in the cut `,
    `(${percent(music.usedShare)} of what is composed), ${minutes(music.missing)} of it missing\n\n`,
    figures(
      'By city',
      ['sessions', 'recorded', 'chairs', 'open', 'music'],
      cities.map((city) => ({
        name: city.name,
        cells: [
          count(city.sessions),
          count(city.recorded),
          count(city.chairs),
          count(city.open),
          minutes(city.musicSeconds),
        ],
      })),
      options,
    ),
  ].join('');
}

export const OVERVIEW_CSV: readonly string[] = [
  'City',
  'Sessions',
  'Recorded',
  'Chairs',
  'Open',
  'Music (s)',
];

/** A row for each city. */
export const overviewCsv = ({ sessions }: OverviewReport, options: CsvOptions): string =>
  csv(
    OVERVIEW_CSV,
    citiesOf(sessions).map((city) => [
      city.name,
      city.sessions,
      city.recorded,
      city.chairs,
      city.open,
      city.musicSeconds,
    ]),
    options,
  );
