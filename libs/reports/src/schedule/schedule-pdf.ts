import { groupBy } from '../order.js';
import { cityOf } from '../print/amounts.js';
import { passLabel } from '../print/pass-label.js';
import { makePdf } from '../pdf/make-pdf.js';
import { type PdfContent, type PdfNode } from '../pdf/node.js';
import { headCell, heading, labelled, rowsTable, type Printing } from '../pdf/printing.js';
import { isCancelled } from '../standing.js';
import { formatsIn } from '../words/formats.js';
import { said } from '../words/said.js';
import { wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { clocksWords, hoursMark, timesThere } from './clocks-words.js';
import { type ScheduledSession, type ScheduleReport } from './schedule-report.js';

function totals({ totals: sums }: ScheduleReport, { words, formats }: Printing): PdfNode {
  const { columns, overview, schedulePage } = words;
  return {
    layout: 'grid',
    margin: [0, 10, 0, 4],
    table: {
      widths: ['*', '*', '*', '*'],
      body: [
        [
          labelled(overview.sessions, formats.number(sums.sessions), overview.sessionsIn(sums.locations)),
          labelled(columns.passes, formats.number(sums.passes)),
          labelled(columns.music, formats.duration(sums.musicSeconds)),
          labelled(
            columns.chairs,
            formats.number(sums.chairs),
            schedulePage.chairs(formats.number(sums.open)),
          ),
        ],
      ],
    },
  };
}

/** Who listens from elsewhere, on their own clock; calls outside their waking hours stand out. */
function listeners(
  { listeners: heard }: ScheduledSession,
  { words, formats }: Printing,
): readonly PdfContent[] {
  return heard.map((one) => {
    const mark = hoursMark(one, words);
    const clock = `${one.name} ${timesThere(one.times, formats, words)} ${cityOf(one.times.zone)}`;
    return {
      text: mark === '' ? clock : `${clock} (${mark})`,
      style: mark === '' ? 'small' : ['small', 'warning'],
    };
  });
}

function row(session: ScheduledSession, printing: Printing): readonly PdfContent[] {
  const { words, formats } = printing;
  const { schedulePage, statuses } = words;
  const { here, elsewhere } = clocksWords(session, formats, words);
  const when = {
    stack: [
      { text: formats.date(session.localStart.slice(0, 10)), bold: true },
      here,
      ...(elsewhere === '' ? [] : [{ text: elsewhere, style: 'small' }]),
    ],
  };
  const where = {
    stack: [session.room, { text: statuses[session.status] ?? session.status, style: 'small' }],
  };
  if (isCancelled(session))
    return [when, where, { text: schedulePage.cancelled, italics: true, colSpan: 4 }, '', '', ''];
  const music = session.passes.map(passLabel);
  const warnings = session.warnings
    .filter(({ code }) => !code.startsWith('SCHEDULE.LISTENER'))
    .map((one) => ({ text: `! ${said(printing.words, one)}`, style: ['small', 'warning'] }));
  return [
    when,
    where,
    {
      stack: [
        music.length === 0 ? { text: schedulePage.noMusic, italics: true } : music.join(', '),
        { text: session.lineUp ?? schedulePage.noLineUp, style: 'small' },
        ...listeners(session, printing),
        ...warnings,
      ],
    },
    { text: formats.duration(session.musicSeconds), alignment: 'right' },
    { text: formats.number(session.chairs), alignment: 'right' },
    {
      text: session.open.length === 0 ? '' : formats.number(session.open.length),
      alignment: 'right',
      bold: true,
      color: '#A33A00',
    },
  ];
}

function city(
  name: string,
  sessions: readonly ScheduledSession[],
  printing: Printing,
): readonly PdfContent[] {
  const { columns } = printing.words;
  return [
    heading(name),
    rowsTable(
      [110, 120, '*', 'auto', 'auto', 'auto'],
      [
        headCell(columns.date),
        headCell(columns.room),
        headCell(columns.music),
        headCell(columns.length, 'right'),
        headCell(columns.chairs, 'right'),
        headCell(columns.open, 'right'),
      ],
      sessions.map((session) => row(session, printing)),
    ),
  ];
}

function unplaced({ unplaced: passes }: ScheduleReport, { words, formats }: Printing): readonly PdfContent[] {
  const { columns, schedulePage } = words;
  if (passes.length === 0) return [];
  return [
    heading(schedulePage.unplaced),
    rowsTable(
      ['auto', 'auto', '*'],
      [headCell(columns.pass), headCell(columns.length, 'right'), headCell(columns.reason)],
      passes.map((pass) => [
        passLabel(pass),
        { text: formats.duration(pass.seconds), alignment: 'right' as const },
        said(words, pass),
      ]),
    ),
  ];
}

/** The scheduling report of the production as a PDF: every session by city, and what is in none. */
export function schedulePdf(report: ScheduleReport, { locale, paper }: WritingOptions): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const printing = { words, formats: formatsIn(locale) };
  const { production, sessions } = report;
  const { titles, overview } = words;
  const cities = [...groupBy(sessions, ({ locationName }) => locationName)];
  return makePdf(
    {
      title: `${production.title}: ${titles.schedule}`,
      head: production.title,
      landscape: true,
      parts: [
        {
          head: titles.schedule,
          content: [
            { text: titles.schedule, style: 'title' },
            { text: production.title, style: 'subtitle' },
            ...(sessions.length === 0
              ? [{ text: overview.noSessions, italics: true }]
              : [totals(report, printing), ...cities.flatMap(([name, own]) => city(name, own, printing))]),
            ...unplaced(report, printing),
          ],
        },
      ],
    },
    { words, paper },
  );
}
