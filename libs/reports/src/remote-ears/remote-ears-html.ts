import { html } from '../html/html.js';
import { page, pageHead, part, table, tiles } from '../html/page.js';
import { clocksWords, hoursMark, timesThere } from '../schedule/clocks-words.js';
import { type ShownColumn } from '../tables/table.js';
import { type Formats, formatsIn } from '../words/formats.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type Hearing, hearingsOf } from './print-remote-ears.js';
import { type RemoteEarsReport } from './remote-ears-report.js';

/** The remote ears as a page: a chart for everybody who listens from elsewhere, then every session on every clock. */
export async function remoteEarsHtml(report: RemoteEarsReport, { locale }: WritingOptions): Promise<string> {
  const { earsChart } = await import('../charts.js');
  const words = wordsOf(locale);
  const formats = formatsIn(locale);
  const { earsPage, titles } = words;
  const { production, ears } = report;
  const names = ears.map(({ name, role }) => `${name} (${role})`).join(', ');
  return page(`${production.title}: ${titles['remote-ears']}`, locale, [
    pageHead(
      production.title,
      titles['remote-ears'],
      ears.length === 0 ? earsPage.nobody : earsPage.intro(names),
    ),
    ...ears.map((one) =>
      part(`${one.name}, ${one.role}`, [
        tiles([
          { figure: formats.number(one.sessions), about: earsPage.sessions },
          { figure: formats.number(one.early), about: earsPage.early },
          { figure: formats.number(one.late), about: earsPage.late },
        ]),
        earsChart(one, report, words, formats),
      ]),
    ),
    ears.length === 0
      ? html``
      : part(earsPage.table, [
          table(
            {
              caption: earsPage.table,
              unseen: true,
              columns: clockColumns(words, formats),
              rows: hearingsOf(report),
            },
            formats,
          ),
        ]),
  ]);
}

function clockColumns(words: Words, formats: Formats): readonly ShownColumn<Hearing>[] {
  const { columns, earsPage } = words;
  return [
    { title: columns.date, kind: 'date', of: ({ session }) => session.localStart.slice(0, 10) },
    { title: columns.location, kind: 'text', of: ({ session }) => session.locationName },
    { title: columns.room, kind: 'text', of: ({ session }) => session.room },
    { title: earsPage.local, kind: 'text', of: ({ session }) => clocksWords(session, formats, words).here },
    { title: earsPage.home, kind: 'time', of: ({ session }) => session.times.home.start },
    { title: earsPage.listener, kind: 'text', of: ({ listener }) => listener.name },
    {
      title: earsPage.theirs,
      kind: 'text',
      of: ({ listener }) => timesThere(listener.times, formats, words),
    },
    { title: earsPage.mark, kind: 'text', of: ({ listener }) => hoursMark(listener, words) },
  ];
}
