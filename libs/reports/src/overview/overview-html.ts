import { localDateAt } from '#clock';
import { html, type Html } from '../html/html.js';
import { page, pageHead, part, table, tiles } from '../html/page.js';
import { sumOf } from '../order.js';
import { type ShownColumn } from '../tables/table.js';
import { type Formats, formatsIn } from '../words/formats.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { budgetPart } from './overview-budget.js';
import { type OverviewReport } from './overview-report.js';
import { citiesOf, type CityLine } from './print-overview.js';

/** The overview as a page with its charts in it. */
export async function overviewHtml(report: OverviewReport, { locale }: WritingOptions): Promise<string> {
  const charts = await import('../charts.js');
  const { filmChart, funnel, hours, peopleBySection, timeline } = charts;
  const words = wordsOf(locale);
  const { overview } = words;
  const formats = formatsIn(locale);
  const { production, headcount, music, sessions, asOf } = report;
  const cities = citiesOf(sessions);
  const today = formats.longDate(localDateAt(Date.parse(asOf), production.homeZone));
  return page(`${production.title}: ${words.titles.overview}`, locale, [
    pageHead(production.title, words.titles.overview, overview.under(today, production.homeZone)),
    figures(report, cities, words, formats),
    part(overview.sessions, [
      ...(sessions.length === 0
        ? [html`<p>${overview.noSessions}</p>`]
        : [
            timeline(sessions, { at: asOf, zone: production.homeZone }, words, formats),
            citiesTable(report, cities, words, formats),
          ]),
    ]),
    sessions.length === 0 ? null : part(overview.hours, [hours(report, words)]),
    part(overview.people, [
      headcount.bySection.length === 0
        ? html`<p>${overview.nobody}</p>`
        : peopleBySection(headcount, words, formats),
    ]),
    part(overview.music, [
      music.composed + music.recorded === 0
        ? html`<p>${overview.noMusic}</p>`
        : funnel(music, words, formats),
    ]),
    report.film.length === 0 ? null : part(overview.ribbon, [filmChart(report.film, words)]),
    budgetPart(report, charts, words, formats),
  ]);
}

function figures(
  { headcount, music }: OverviewReport,
  cities: readonly CityLine[],
  { overview }: Words,
  formats: Formats,
): Html {
  const held = sumOf(cities, (city) => city.sessions);
  return tiles([
    { figure: overview.ofTarget(headcount.people, headcount.target), about: overview.musicians },
    { figure: formats.number(held), about: overview.sessionsIn(cities.length) },
    { figure: formats.number(headcount.open), about: overview.openOf(formats.number(headcount.chairs)) },
    { figure: formats.duration(music.composed), about: overview.composed },
    { figure: formats.duration(music.inCut), about: overview.inCutShare(formats.share(music.usedShare)) },
  ]);
}

function citiesTable(
  { headcount }: OverviewReport,
  cities: readonly CityLine[],
  { overview, columns, page: texts }: Words,
  formats: Formats,
): Html {
  const peopleIn = new Map(headcount.byLocation.map(({ name, people }) => [name, people]));
  const shown: readonly ShownColumn<CityLine>[] = [
    { title: columns.location, kind: 'text', of: ({ name }) => name },
    { title: overview.sessions, kind: 'whole', total: true, of: (city) => city.sessions },
    { title: overview.recorded, kind: 'whole', total: true, of: ({ recorded }) => recorded },
    { title: columns.people, kind: 'whole', of: ({ name }) => peopleIn.get(name) ?? 0 },
    { title: columns.chairs, kind: 'whole', total: true, of: ({ chairs }) => chairs },
    { title: columns.open, kind: 'whole', total: true, of: ({ open }) => open },
    { title: columns.music, kind: 'duration', total: true, of: ({ musicSeconds }) => musicSeconds },
  ];
  return table({ caption: overview.byCity, columns: shown, rows: cities, total: texts.total }, formats);
}
