import { count, minutes, percent } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { figures, type TextOptions } from '../print/layout.js';
import { groupBy, sumOf } from '../order.js';
import { isCancelled, isRecorded } from '../standing.js';
import { wordsFor } from '../words/words-for.js';
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
  const { overviewText: texts, plansPage } = wordsFor(options);
  const cities = citiesOf(sessions);
  return [
    `${paint('title', production.title)} · ${texts.title(asOf)}\n`,
    `${texts.sessions(sumOf(cities, (city) => city.sessions))}, `,
    `${texts.people(headcount.people, headcount.target)}, ${texts.open(headcount.open)}\n`,
    `${texts.music(minutes(music.composed), minutes(music.recorded))}, `,
    `${texts.inCut(minutes(music.inCut), percent(music.usedShare), minutes(music.missing))}\n\n`,
    figures(
      plansPage.cities,
      (['sessions', 'recorded', 'chairs', 'open', 'music'] as const).map((one) => texts.columns[one]),
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
