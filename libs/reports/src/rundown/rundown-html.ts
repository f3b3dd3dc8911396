import { html, type Html } from '../html/html.js';
import { page, pageHead, table, tiles } from '../html/page.js';
import { groupBy, sumOf } from '../order.js';
import { figureValue, standingWords } from '../print/figure-words.js';
import { type ShownColumn } from '../tables/table.js';
import { type Formats, formatsIn } from '../words/formats.js';
import { said } from '../words/said.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { musicLine } from './music-line.js';
import { briefClock, releasesOf } from './releases.js';
import { type RundownReport, type RundownRow, type SessionRundown } from './rundown-report.js';

/** The clock of every session as a page, by city and day. */
export function rundownHtml({ production, sessions }: RundownReport, { locale }: WritingOptions): string {
  const words = wordsOf(locale);
  const formats = formatsIn(locale);
  const { rundownPage: texts, titles, overview } = words;
  const illegal = sessions.filter(({ legal }) => !legal).length;
  const days = groupBy(sessions, ({ location, localStart }) => `${location}-${localStart.slice(0, 10)}`);
  return page(`${production.title}: ${titles.rundown}`, locale, [
    pageHead(production.title, titles.rundown, illegal === 0 ? texts.legal : texts.illegal(illegal)),
    tiles([
      { figure: formats.number(sessions.length), about: texts.sessions },
      {
        figure: formats.duration(sumOf(sessions, ({ musicSeconds }) => musicSeconds)),
        about: words.columns.music,
      },
      { figure: formats.number(illegal), about: texts.cannot },
    ]),
    sessions.length === 0 ? html`<p>${overview.noSessions}</p>` : null,
    ...[...days.values()].map((own) => dayHtml(own, words, formats)),
  ]);
}

const dayHtml = (sessions: readonly SessionRundown[], words: Words, formats: Formats): Html => {
  const [first] = sessions;
  return html`<section>
    <h2>${first?.locationName ?? ''}, ${formats.longDate(first?.localStart.slice(0, 10) ?? '')}</h2>
    ${sessions.map((session) => sessionHtml(session, words, formats))}
  </section>`;
};

function sessionHtml(session: SessionRundown, words: Words, formats: Formats): Html {
  const { rundownPage: texts, statuses } = words;
  const { call, room, status, agreement, rows, remarks, uncertain } = session;
  const heading = `${briefClock(session)(call.from)}–${call.to.clock}`;
  const { late, early, idle } = releasesOf(session, words);
  const told = (label: string, chairs: readonly string[]): Html =>
    html`<p><strong>${label}:</strong> ${chairs.join(', ')}</p>`;
  return html`<article class="call">
    <h3>${heading}</h3>
    <p>${[room, statuses[status] ?? status, agreement].join(' · ')}</p>
    ${
      rows.length === 0
        ? null
        : table(
            {
              caption: texts.caption(heading),
              unseen: true,
              columns: columnsOf(session, words, formats),
              rows,
              total: words.page.total,
            },
            formats,
          )
    }
    <p class="quiet">${musicLine(session, words, formats.duration)}</p>
    <div class="players">
      ${late.map(({ clock, chairs }) => told(texts.neededFrom(clock), chairs))}
      ${early.map(({ clock, chairs }) => told(texts.freeFrom(clock), chairs))}
      ${idle.length === 0 ? null : told(texts.idle, idle)}
    </div>
    ${remarks.map((one) => html`<p class="${one.illegal ? 'bad' : 'warn'}">${said(words, one)}</p>`)}
    ${uncertain.map(({ parameter, value, unit, standing, year, note }) => {
      const doubts = [standingWords(standing, words), year === null ? '' : String(year), note];
      return html`<p class="quiet">
        ${parameter} ${figureValue({ value, unit, currency: null }, words)}:
        ${doubts.filter((one) => one !== '').join(', ')}
      </p>`;
    })}
  </article>`;
}

function columnsOf(
  session: SessionRundown,
  { columns, rundownPage: texts }: Words,
  formats: Formats,
): readonly ShownColumn<RundownRow>[] {
  const clock = briefClock(session);
  const what = ({ kind, what: name, title, part, interrupts }: RundownRow): string =>
    kind === 'break'
      ? interrupts
        ? texts.breakInside
        : texts.pause
      : [name, ...(title === null ? [] : [title]), ...(part > 1 ? [texts.continued] : [])].join(', ');
  return [
    { title: columns.start, kind: 'text', of: ({ from }) => clock(from) },
    { title: columns.end, kind: 'text', of: ({ to }) => clock(to) },
    { title: texts.what, kind: 'text', of: what },
    {
      title: columns.music,
      kind: 'text',
      align: 'right',
      of: ({ musicSeconds }) => (musicSeconds === 0 ? '' : formats.duration(musicSeconds)),
    },
    { title: texts.minutes, kind: 'whole', total: true, of: ({ minutes }) => minutes },
  ];
}
