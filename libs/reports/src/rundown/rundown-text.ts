import { groupBy } from '../order.js';
import { minutes } from '../print/amounts.js';
import { flow, paragraph, type TextOptions } from '../print/layout.js';
import { figureValue, standingWords } from '../print/figure-words.js';
import { said } from '../words/said.js';
import { wordsFor } from '../words/words-for.js';
import { musicLine } from './music-line.js';
import { briefClock, releasesOf } from './releases.js';
import { type RundownReport, type RundownRow, type SessionRundown } from './rundown-report.js';

/** The rundowns for a terminal, a heading for each city and day. */
export function rundownText({ production, sessions }: RundownReport, options: TextOptions): string {
  const { paint } = options;
  const { spokenDate, rundownText: texts } = wordsFor(options);
  const illegal = sessions.filter(({ legal }) => !legal).length;
  const days = groupBy(
    sessions,
    ({ locationName, localStart }) => `${locationName} · ${spokenDate(localStart.slice(0, 10))}`,
  );
  return [
    `${paint('title', production.title)} · ${texts.title}\n`,
    texts.sessions(sessions.length),
    illegal === 0 ? '\n' : paint('bad', `, ${texts.illegal(illegal)}\n`),
    ...[...days].map(
      ([heading, own]) =>
        `\n${paint('heading', heading)}\n${own.map((one) => sessionText(one, options)).join('\n')}`,
    ),
  ].join('');
}

function sessionText(session: SessionRundown, options: TextOptions): string {
  const { paint, width } = options;
  const words = wordsFor(options);
  const { call, room, agreement } = session;
  const status = words.statuses[session.status] ?? session.status;
  const short = briefClock(session);
  const wide = Math.max(0, ...session.rows.map(({ from }) => short(from).length));
  return [
    `${paint('name', `${short(call.from)}–${call.to.clock}`)}  ${room} · ${agreement} · ${status}\n`,
    ...session.rows.map((row) => rowText(row, short(row.from).padEnd(wide), options)),
    paragraph(musicLine(session, words, minutes), { width, first: '  ', indent: '  ' }),
    releases(session, options),
    ...session.remarks.map((one) =>
      paint(
        one.illegal ? 'bad' : 'warning',
        paragraph(said(words, one), { width, first: '  ! ', indent: '    ' }),
      ),
    ),
    ...session.uncertain.map(({ parameter, value, unit, standing, year, note }) =>
      paint(
        'quiet',
        paragraph(
          `${parameter} ${figureValue({ value, unit, currency: null }, words)}: ${[standingWords(standing, words), ...(year === null ? [] : [String(year)]), ...(note === '' ? [] : [note])].join(', ')}`,
          { width, first: '  ~ ', indent: '    ' },
        ),
      ),
    ),
  ].join('');
}

function rowText(row: RundownRow, time: string, options: TextOptions): string {
  const { paint, width } = options;
  const { rundownPage, rundownText: texts } = wordsFor(options);
  const first = `    ${time}  `;
  const indent = ' '.repeat(first.length);
  if (row.kind === 'break') {
    const text = row.interrupts ? texts.pauseInside(row.minutes) : texts.pause(row.minutes);
    return paint('quiet', paragraph(text, { width, first, indent }));
  }
  const title = row.title === null ? '' : `, ${row.title}`;
  const part = row.parts === 1 ? '' : row.part === 1 ? '' : `, ${rundownPage.continued}`;
  const length =
    row.part === 1 ? texts.musicIn(minutes(row.musicSeconds), row.minutes) : texts.work(row.minutes);
  return paragraph(`${row.what}${title}${part} (${length})`, { width, first, indent });
}

/** Who comes later or goes earlier than the call; whoever is needed throughout goes without saying. */
function releases(session: SessionRundown, options: TextOptions): string {
  const { width } = options;
  const words = wordsFor(options);
  const { rundownPage: texts } = words;
  const { late, early, idle } = releasesOf(session, words);
  const told = (label: string, chairs: readonly string[]): string =>
    flow(chairs, ', ', { width, first: `  ${label}: `, indent: '    ' });
  return [
    ...late.map(({ clock, chairs }) => told(texts.neededFrom(clock), chairs)),
    ...early.map(({ clock, chairs }) => told(texts.freeFrom(clock), chairs)),
    idle.length === 0 ? '' : told(texts.idle, idle),
  ].join('');
}
