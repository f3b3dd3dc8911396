import { localDateAt } from '#clock';
import { html } from '../html/html.js';
import { page, table, tiles } from '../html/page.js';
import { minutes, percent } from '../print/amounts.js';
import { sumOf } from '../order.js';
import { formatsIn } from '../words/formats.js';
import { wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type OverviewReport } from './overview-report.js';
import { citiesOf } from './print-overview.js';

/** The overview as a page with its charts in it. */
export async function overviewHtml(report: OverviewReport, { locale }: WritingOptions): Promise<string> {
  const { funnel, hours, people, ribbon, timeline } = await import('./overview-charts.js');
  const words = wordsOf(locale);
  const { overview, columns } = words;
  const formats = formatsIn(locale);
  const { production, headcount, music, sessions, asOf } = report;
  const cities = citiesOf(sessions);
  const held = sumOf(cities, (city) => city.sessions);
  const today = formats.longDate(localDateAt(Date.parse(asOf), production.homeZone));
  return page(`${production.title}: ${overview.title}`, locale, [
    html`<h1>${production.title}</h1>`,
    html`<p class="quiet">${overview.under(today, production.homeZone)}</p>`,
    tiles([
      { figure: overview.ofTarget(headcount.people, headcount.target), about: overview.musicians },
      { figure: formats.number(held), about: overview.sessionsIn(cities.length) },
      { figure: formats.number(headcount.open), about: overview.openOf(formats.number(headcount.chairs)) },
      { figure: minutes(music.composed), about: overview.composed },
      { figure: minutes(music.inCut), about: overview.inCutShare(percent(music.usedShare)) },
    ]),
    html`<h2>${overview.sessions}</h2>`,
    ...(sessions.length === 0
      ? [html`<p>${overview.noSessions}</p>`]
      : [timeline(report, words), html`<h2>${overview.hours}</h2>`, hours(report, words)]),
    table(
      overview.byCity,
      [
        { title: columns.location },
        ...[
          overview.sessions,
          overview.recorded,
          columns.people,
          columns.chairs,
          columns.open,
          columns.music,
        ].map((title) => ({
          title,
          number: true,
        })),
      ],
      cities.map((city) => [
        city.name,
        formats.number(city.sessions),
        formats.number(city.recorded),
        formats.number(headcount.byLocation.find(({ name }) => name === city.name)?.people ?? 0),
        formats.number(city.chairs),
        formats.number(city.open),
        minutes(city.musicSeconds),
      ]),
    ),
    html`<h2>${overview.people}</h2>`,
    headcount.bySection.length === 0 ? html`<p>${overview.nobody}</p>` : people(report, words),
    html`<h2>${overview.music}</h2>`,
    funnel(report, words),
    ...(music.inCut === 0 ? [] : [html`<h2>${overview.ribbon}</h2>`, ribbon(report, words)]),
  ]);
}
