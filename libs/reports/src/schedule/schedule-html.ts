import { html, type Html } from '../html/html.js';
import { page, pageHead, part, table, tiles } from '../html/page.js';
import { groupBy } from '../order.js';
import { type Formats, formatsIn } from '../words/formats.js';
import { said } from '../words/said.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type ScheduledSession, type ScheduleReport, type UnplacedPass } from './schedule-report.js';
import { sessionHtml } from './session-html.js';

interface Day {
  readonly id: string;
  readonly city: string;
  readonly date: string;
  readonly sessions: readonly ScheduledSession[];
}

function daysOf(sessions: readonly ScheduledSession[]): readonly Day[] {
  const dateOf = ({ localStart }: ScheduledSession): string => localStart.slice(0, 10);
  return [...groupBy(sessions, (one) => `${one.location}-${dateOf(one)}`)].map(([id, own]) => ({
    id,
    city: own[0]?.locationName ?? '',
    date: own[0] === undefined ? '' : dateOf(own[0]),
    sessions: own,
  }));
}

/** The schedule as a page: a calendar of its days, then every session with its clocks, music and players. */
export async function scheduleHtml(
  report: ScheduleReport,
  { locale, players = true }: WritingOptions,
): Promise<string> {
  const { timeline } = await import('../charts.js');
  const words = wordsOf(locale);
  const formats = formatsIn(locale);
  const { schedulePage, titles, overview } = words;
  const { totals, production, sessions } = report;
  const { number } = formats;
  const days = daysOf(sessions);
  const under = schedulePage.summary(
    number(totals.sessions),
    number(totals.locations),
    formats.duration(totals.musicSeconds),
  );
  return page(`${production.title}: ${titles.schedule}`, locale, [
    pageHead(production.title, titles.schedule, under),
    tiles([
      { figure: number(totals.sessions), about: overview.sessionsIn(totals.locations) },
      { figure: number(totals.chairs), about: schedulePage.chairs(number(totals.open)) },
      { figure: number(totals.passes), about: words.columns.passes },
      { figure: formats.duration(totals.musicSeconds), about: words.columns.music },
    ]),
    ...(sessions.length === 0
      ? [html`<p>${overview.noSessions}</p>`]
      : [timeline(sessions, null, words, formats), contents(days, words, formats)]),
    ...days.map((day) => dayHtml(day, players, words, formats)),
    unplaced(report.unplaced, words, formats),
  ]);
}

const contents = (days: readonly Day[], { schedulePage }: Words, formats: Formats): Html =>
  html`<nav aria-label="${schedulePage.days}">
    <ul class="days">
      ${days.map(({ id, city, date }) => html`<li><a href="#${id}">${city}, ${formats.date(date)}</a></li>`)}
    </ul>
  </nav>`;

const dayHtml = ({ id, city, date, sessions }: Day, players: boolean, words: Words, formats: Formats): Html =>
  html`<section id="${id}">
    <h2>${city}, ${formats.longDate(date)}</h2>
    ${sessions.map((session) => sessionHtml(session, { players, words, formats }))}
  </section>`;

function unplaced(passes: readonly UnplacedPass[], words: Words, formats: Formats): Html | null {
  if (passes.length === 0) return null;
  const { schedulePage, columns, page: texts } = words;
  return part(schedulePage.unplaced, [
    table(
      {
        caption: schedulePage.unplacedCaption,
        columns: [
          { title: columns.cue, kind: 'text', of: ({ cue }) => cue },
          { title: columns.version, kind: 'text', of: ({ version }) => version },
          { title: columns.pass, kind: 'text', of: ({ name }) => name },
          { title: columns.length, kind: 'duration', total: true, of: ({ seconds }) => seconds },
          { title: columns.reason, kind: 'text', of: (pass) => said(words, pass) },
        ],
        rows: passes,
        total: texts.total,
      },
      formats,
    ),
  ]);
}
