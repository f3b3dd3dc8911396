import { instrumentIn } from '../print/instrument-name.js';
import { minutes } from '../print/amounts.js';
import { csv, type CsvOptions } from '../print/csv.js';
import { paragraph, type TextOptions } from '../print/layout.js';
import { type ReportPart } from '../report-kind.js';
import { ENGLISH, type Words } from '../words/words.js';
import { wordsFor } from '../words/words-for.js';
import { stretchWords } from './stretch-words.js';
import { extraWords } from './extra-words.js';
import { type RecordedChair, type SessionRecord, type SessionRecordReport } from './session-record-report.js';

/** Session reports for a terminal. */
export const sessionRecordText = (
  { production, sessions }: SessionRecordReport,
  options: TextOptions,
): string =>
  [
    `${options.paint('title', production.title)} · ${wordsFor(options).sessionReportText.title(sessions.length)}\n`,
    ...sessions.map((one) => recordText(one, options)),
  ].join('');

function recordText(record: SessionRecord, options: TextOptions): string {
  const { paint, width } = options;
  const words = wordsFor(options);
  const { sessionReport, sessionReportText: texts } = words;
  const { times, takes, chairs } = record;
  const line = (text: string): string => paragraph(text, { width, first: '  ', indent: '      ' });
  const ended =
    record.actualEnd === null || record.actualMinutes === null
      ? texts.toCome
      : texts.ended(record.actualEnd, record.actualMinutes) +
        (record.overtimeMinutes === 0 ? '' : `, ${texts.over(record.overtimeMinutes)}`);
  return [
    `\n${paint('heading', `${words.spokenDate(record.localStart.slice(0, 10))} ${times.location.start}–${times.location.end}`)} `,
    `${record.locationName}, ${record.room} · ${record.agreement} · ${ended}\n`,
    ...takes.map((take) =>
      line(
        [
          `${take.what}, ${texts.take(take.number, sessionReport.verdicts[take.verdict] ?? take.verdict)}`,
          ...(take.seconds === null ? [] : [minutes(take.seconds)]),
          ...[stretchWords(take.stretch, words), take.remarks].filter((text) => text !== ''),
        ].join(', '),
      ),
    ),
    ...chairs.map((chair) => line(chairWords(chair, words))),
    ...(record.open === 0 ? [] : [paint('warning', line(texts.open(record.open)))]),
  ].join('');
}

const chairWords = (
  { name, instrument, chair, doubles, status, minutes: worked, extras }: RecordedChair,
  words: Words,
): string =>
  [
    `${instrumentIn(words)(instrument)} ${chair}  ${name}${doubles.length === 0 ? '' : ` +${doubles.map(instrumentIn(words)).join(' +')}`}`,
    words.engagements[status] ?? status,
    ...(worked === null ? [] : [words.sessionReport.minutes(worked)]),
    ...extras.map((extra) => extraWords(extra, words)),
  ].join(', ');

export const SESSION_RECORD_CSV: readonly string[] = [
  'Location',
  'Room',
  'Date',
  'Start',
  'End',
  'Ended',
  'Minutes',
  'Overtime (min)',
  'Agreement',
  'Entry',
  'Pass',
  'Take',
  'Started',
  'Seconds',
  'Verdict',
  'Played',
  'Instrument',
  'Chair',
  'Players',
  'Name',
  'Doubles',
  'Status',
  'Worked (min)',
  'Beyond the call',
  'Remarks',
  'Session id',
];

/** A row for each take and each chair of each session. */
export const sessionRecordCsv = ({ sessions }: SessionRecordReport, options: CsvOptions): string =>
  csv(
    SESSION_RECORD_CSV,
    sessions.flatMap((session) => {
      const lead = [
        ...[session.locationName, session.room, session.localStart.slice(0, 10)],
        ...[session.times.location.start, session.times.location.end, session.actualEnd],
        ...[session.actualMinutes, session.overtimeMinutes, session.agreement],
      ];
      return [
        ...session.takes.map((take) => [
          ...lead,
          'take',
          ...[take.what, take.number, take.startedAt, take.seconds, take.verdict, take.played],
          ...[null, null, null, null, null, null, null, null],
          take.remarks,
          session.id,
        ]),
        ...session.chairs.map((one) => [
          ...lead,
          'chair',
          ...[null, null, null, null, null, null],
          ...[one.instrument, one.chair, one.chairs, one.name, one.doubles.join('; '), one.status],
          ...[one.minutes, one.extras.map((extra) => extraWords(extra, ENGLISH)).join('; '), one.notes],
          session.id,
        ]),
      ];
    }),
    options,
  );

/** One for each session. */
export const sessionRecordParts = (report: SessionRecordReport): readonly ReportPart<SessionRecordReport>[] =>
  report.sessions.map((session) => ({
    kind: 'session-reports',
    name: `${session.localStart.replace('T', ' ')} ${session.locationName}, ${session.room}`,
    report: { ...report, sessions: [session] },
  }));
