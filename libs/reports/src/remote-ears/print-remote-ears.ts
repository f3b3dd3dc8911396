import { cityOf } from '../print/amounts.js';
import { type CsvOptions } from '../print/csv.js';
import { type TextOptions } from '../print/layout.js';
import { dayMark, hoursMark } from '../schedule/clocks-words.js';
import { type Listener } from '../schedule/schedule-report.js';
import { tableCsv, type TableColumn } from '../tables/table.js';
import { type Words, wordsOf } from '../words/words.js';
import { wordsFor } from '../words/words-for.js';
import { type HeardSession, isOf, type RemoteEarsReport } from './remote-ears-report.js';

/** One session on the clock of one listener. */
export interface Hearing {
  readonly session: HeardSession;
  readonly listener: Listener;
}

export const hearingsOf = ({ sessions }: RemoteEarsReport): readonly Hearing[] =>
  sessions.flatMap((session) => session.listeners.map((listener) => ({ session, listener })));

/** Session by session, on every clock it is heard by. */
export function remoteEarsText(report: RemoteEarsReport, options: TextOptions): string {
  const { paint } = options;
  const words = wordsFor(options);
  const { remoteEarsText: texts } = words;
  const line = ({ session, listener }: Hearing): string => {
    const { times } = listener;
    const mark = hoursMark(listener, words);
    const text =
      `  ${words.spokenDate(session.localStart.slice(0, 10))}  ${session.times.location.start}–${session.times.location.end} ` +
      `${session.locationName}  ${times.start}–${times.end}${dayMark(times, words)} ${cityOf(times.zone)}`;
    return `${mark === '' ? text : paint('warning', `${text}  (${mark})`)}\n`;
  };
  const hearings = hearingsOf(report);
  return [
    `${paint('title', report.production.title)} · ${texts.title}\n`,
    report.ears.length === 0 ? `${words.earsPage.nobody}\n` : '',
    ...report.ears.flatMap((ears) => [
      `\n${paint('name', `${ears.name} (${ears.role})`)}, ${ears.zone}: ${texts.sessions(ears.sessions)}, `,
      `${texts.awkward(ears.early, ears.late)}\n`,
      ...hearings.filter(({ listener }) => isOf(ears)(listener)).map(line),
    ]),
  ].join('');
}

export const hearingColumns = (words: Words): readonly TableColumn<Hearing>[] => {
  const { columns, earsPage } = words;
  return [
    { csv: 'Location', title: columns.location, kind: 'text', of: ({ session }) => session.locationName },
    { csv: 'Room', title: columns.room, kind: 'text', of: ({ session }) => session.room },
    { csv: 'Date', title: columns.date, kind: 'date', of: ({ session }) => session.localStart.slice(0, 10) },
    { csv: 'Start', title: columns.start, kind: 'time', of: ({ session }) => session.times.location.start },
    { csv: 'End', title: columns.end, kind: 'time', of: ({ session }) => session.times.location.end },
    { csv: 'Zone', title: columns.zone, kind: 'text', of: ({ session }) => session.zone },
    {
      csv: 'Home start',
      title: columns.homeStart,
      kind: 'time',
      of: ({ session }) => session.times.home.start,
    },
    { csv: 'Listener', title: earsPage.listener, kind: 'text', of: ({ listener }) => listener.name },
    { csv: 'Role', title: columns.role, kind: 'text', of: ({ listener }) => listener.role },
    {
      csv: 'Their start',
      title: earsPage.theirs,
      kind: 'text',
      of: ({ listener }) => `${listener.times.start}${dayMark(listener.times, words)}`,
    },
    { csv: 'Their end', title: columns.end, kind: 'time', of: ({ listener }) => listener.times.end },
    { csv: 'Their zone', title: columns.zone, kind: 'text', of: ({ listener }) => listener.times.zone },
    { csv: 'Mark', title: earsPage.mark, kind: 'text', of: ({ listener }) => hoursMark(listener, words) },
  ];
};

/** A row for every session and everybody who hears it from elsewhere. */
export const remoteEarsCsv = (report: RemoteEarsReport, options: CsvOptions): string =>
  tableCsv({ columns: hearingColumns(wordsOf('en')), rows: hearingsOf(report) }, options);
