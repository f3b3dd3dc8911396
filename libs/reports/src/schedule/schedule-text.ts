import { instrumentIn } from '../print/instrument-name.js';
import { groupBy } from '../order.js';
import { cityOf, count, minutes } from '../print/amounts.js';
import { flow, paragraph } from '../print/layout.js';
import { passLabel } from '../print/pass-label.js';
import { seatWords } from '../print/seat-words.js';
import { said } from '../words/said.js';
import { type Words } from '../words/words.js';
import { wordsFor } from '../words/words-for.js';
import { type TextWriting } from '../writing-options.js';
import { dayMark, hoursMark } from './clocks-words.js';
import {
  type OpenChair,
  type ScheduledEngagement,
  type ScheduledSession,
  type ScheduleReport,
} from './schedule-report.js';

/** `10:00–13:00 CET (09:00 London, 09:00 UTC)` */
function timesLine({ times: { location, home, utc } }: ScheduledSession, words: Words): string {
  const elsewhere = [
    ...(home.zone === location.zone ? [] : [`${home.start}${dayMark(home, words)} ${cityOf(home.zone)}`]),
    ...(location.zone === 'UTC' ? [] : [`${utc.start}${dayMark(utc, words)} UTC`]),
  ];
  const there = `${location.start}–${location.end} ${location.abbreviation}`;
  return elsewhere.length === 0 ? there : `${there} (${elsewhere.join(', ')})`;
}

const labelled = (label: string, width: number): { width: number; first: string; indent: string } => ({
  width,
  first: `  ${label.padEnd(10)}`,
  indent: ' '.repeat(12),
});

function runOrder(
  { passes, musicSeconds }: ScheduledSession,
  width: number,
  { scheduleText: texts, ofMusic }: Words,
): string {
  if (passes.length === 0) return paragraph(texts.nothingYet, labelled(texts.runOrder, width));
  const digits = String(passes.length).length;
  const rows = passes.map((pass, at) => {
    const title = pass.title === null ? '' : `, ${pass.title}`;
    const first = `    ${String(at + 1).padStart(digits)}  ${minutes(pass.seconds).padStart(6)}  `;
    return paragraph(passLabel(pass) + title, { width, first, indent: ' '.repeat(first.length) });
  });
  return [paragraph(ofMusic(minutes(musicSeconds)), labelled(texts.runOrder, width)), ...rows].join('');
}

/** What most engagements of a session are, so that only the others need saying. */
function usualStatus(engagements: readonly ScheduledEngagement[]): string {
  const tally = [...groupBy(engagements, ({ status }) => status)].map(([status, own]) => ({
    status,
    many: own.length,
  }));
  return tally.sort((a, b) => b.many - a.many || (a.status < b.status ? -1 : 1))[0]?.status ?? '';
}

function players(engagements: readonly ScheduledEngagement[], options: TextWriting): string {
  const { width } = options;
  const words = wordsFor(options);
  const { scheduleText: texts } = words;
  const statusIn = (status: string): string => words.engagements[status] ?? status;
  const live = engagements.filter((one) => one.live);
  if (live.length === 0) return paragraph(texts.nobodyYet, labelled(texts.players, width));
  const usual = usualStatus(live);
  const others = live.filter(({ status }) => status !== usual).length;
  const heads = live.reduce((sum, { chairs }) => sum + chairs, 0);
  const status = others === 0 ? statusIn(usual) : texts.usual(statusIn(usual));
  const head = paragraph(`${count(heads)}, ${status}`, labelled(texts.players, width));
  if (options.players === false) return head;
  const named = ({ chair, chairs, name, doubles, status: own }: ScheduledEngagement): string => {
    const also = doubles.length === 0 ? '' : ` +${doubles.map(instrumentIn(words)).join(' +')}`;
    return `${seatWords(chair, chairs)} ${name}${also}${own === usual ? '' : ` (${statusIn(own)})`}`;
  };
  const byInstrument = [...groupBy(live, ({ instrument }) => instrument)];
  const rows = byInstrument.map(([instrument, own]) =>
    flow(own.map(named), ', ', {
      width,
      first: `    ${instrumentIn(words)(instrument)}: `,
      indent: ' '.repeat(6),
    }),
  );
  return [head, ...rows].join('');
}

/** Chairs with the same instrument and reason are told together. */
function openChairs(open: readonly OpenChair[], options: TextWriting): string {
  if (open.length === 0) return '';
  const { width, paint } = options;
  const words = wordsFor(options);
  const { scheduleText: texts } = words;
  const together = groupBy(open, ({ instrument, reason }) => `${instrument} ${reason}`);
  const rows = [...together.values()].map((own) => {
    const [first] = own;
    if (first === undefined) return '';
    const chairs = own.map(({ chair }) => chair).join(', ');
    const text = `${instrumentIn(words)(first.instrument)} ${chairs}: ${said(words, first)}`;
    return paragraph(text, { width, first: '    ', indent: ' '.repeat(6) });
  });
  return paint('warning', paragraph(texts.chairs(open.length), labelled(texts.open, width))) + rows.join('');
}

/** Who listens from elsewhere, on their own clock; calls outside their waking hours are marked. */
function listeners({ listeners: heard }: ScheduledSession, options: TextWriting): string {
  if (heard.length === 0) return '';
  const { width, paint } = options;
  const words = wordsFor(options);
  const parts = heard.map((one) => {
    const { name, role, times } = one;
    const mark = hoursMark(one, words);
    const clock = `${times.start}–${times.end}${dayMark(times, words)} ${cityOf(times.zone)}`;
    return `${name} (${role}) ${clock}${mark === '' ? '' : ` (${mark})`}`;
  });
  const line = flow(parts, ', ', labelled(words.scheduleText.listening, width));
  return heard.some(({ early, late }) => early || late) ? paint('warning', line) : line;
}

/** Warnings that no other line of the session tells already. */
const furtherWarnings = ({ warnings }: ScheduledSession): ScheduledSession['warnings'] =>
  warnings.filter(({ code }) => code !== 'SCHEDULE.LISTENER_EARLY' && code !== 'SCHEDULE.LISTENER_LATE');

function sessionText(session: ScheduledSession, options: TextWriting): string {
  const { width, paint } = options;
  const words = wordsFor(options);
  const { scheduleText: texts, schedulePage, statuses } = words;
  const status = statuses[session.status] ?? session.status;
  const facts = `${session.room} · ${status} · ${session.agreement}`;
  const head = `${paint('name', timesLine(session, words))}\n${paragraph(facts, { width, first: '  ', indent: '  ' })}`;
  if (session.status === 'cancelled') return head;
  const lineUp = `${session.lineUp ?? schedulePage.noLineUp} (${texts.chairs(session.chairs)})`;
  return [
    head,
    paragraph(lineUp, labelled(texts.lineUp, width)),
    runOrder(session, width, words),
    players(session.engagements, options),
    openChairs(session.open, options),
    listeners(session, options),
    ...furtherWarnings(session).map((one) =>
      paint('warning', paragraph(said(words, one), { width, first: '  ! ', indent: '    ' })),
    ),
  ].join('');
}

function unplaced({ unplaced: passes }: ScheduleReport, options: TextWriting): string {
  if (passes.length === 0) return '';
  const { width, paint } = options;
  const words = wordsFor(options);
  const rows = passes.map((pass) =>
    paragraph(`${passLabel(pass)}, ${minutes(pass.seconds)}: ${said(words, pass)}`, {
      width,
      first: '  ',
      indent: '    ',
    }),
  );
  return `\n${paint('heading', words.scheduleText.inNoSession(passes.length))}\n${rows.join('')}`;
}

/** The schedule for a terminal, a heading for each city and day. */
export function scheduleText(report: ScheduleReport, options: TextWriting): string {
  const { paint, width } = options;
  const { totals, production } = report;
  const { scheduleText: texts, spokenDate } = wordsFor(options);
  const days = groupBy(
    report.sessions,
    (session) => `${session.locationName} · ${spokenDate(session.localStart.slice(0, 10))}`,
  );
  const summary = [
    texts.sessions(totals.sessions, totals.locations),
    texts.music(minutes(totals.musicSeconds), totals.passes),
    texts.chairsOpen(totals.chairs, count(totals.open)),
  ];
  return [
    `${paint('title', production.title)} · ${texts.title}\n`,
    flow(summary, ' · ', { width, first: '', indent: '' }),
    ...[...days].map(
      ([heading, sessions]) =>
        `\n${paint('heading', heading)}\n${sessions.map((one) => sessionText(one, options)).join('\n')}`,
    ),
    unplaced(report, options),
  ].join('');
}
