import { type CutReport } from '#desk';
import { minutes } from '#reports';
import { readFrameRate, secondsOfFrames } from '#timeline';
import { counted, figure } from '../frame/figures.js';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';

const MOST_SHOWN = 20;
const MOST_TRACKS = 12;

/** `12:04` */
function lengthText(frames: number, rateName: string): string {
  const rate = readFrameRate(rateName);
  if (!rate.ok) return counted(frames, 'frame');
  return minutes(secondsOfFrames(frames, rate.value));
}

function outcome(report: CutReport): string {
  if (report.errors.some(({ code }) => code === 'CUT.BAD_TIMECODE'))
    return `Nothing was written. It was read at ${report.frameRate}; if it counts otherwise, say so: --fps 25.`;
  if (report.errors.length > 0) return 'Nothing was written.';
  if (report.isKnown) return 'It was read from this file before: nothing had to be written.';
  if (report.dryRun) return 'A dry run: nothing was written.';
  return report.updated > 0 ? 'It takes the place of the cut of that name.' : 'Written.';
}

/** `212 of music: 190 matched, 20 unmatched, 2 not of the score` */
function musicText({ musicEvents, matched, unmatched, notMusic, muted }: CutReport): string {
  const parts: readonly (readonly [number, string])[] = [
    [matched, 'matched'],
    [unmatched, 'unmatched'],
    [notMusic, 'not of the score'],
    [muted, 'muted'],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${figure(count)} ${word}`);
  return `${figure(musicEvents)} of music${said.length === 0 ? '' : `: ${said.join(', ')}`}`;
}

interface Remarks {
  readonly listed: CutReport['warnings'];
  readonly all: number;
}

const lines = ({ listed, all }: Remarks, place: string, width: number): string =>
  table(
    listed
      .slice(0, MOST_SHOWN)
      .map(({ line, column, message }) => [
        line === 0 ? 'the file' : `${place} ${line}${column === undefined ? '' : `, ${column}`}`,
        message,
      ]),
    width,
  ) + (all > MOST_SHOWN ? `  and ${figure(all - MOST_SHOWN)} more\n` : '');

/** `4 tracks (A1, A2, A3, V)` */
const trackText = (tracks: readonly string[]): string =>
  counted(tracks.length, 'track') +
  (tracks.length === 0
    ? ''
    : ` (${tracks.slice(0, MOST_TRACKS).join(', ')}${tracks.length > MOST_TRACKS ? ' …' : ''})`);

/** What a cut was read as, for an assistant editor to look over. */
export function cutImportText(report: CutReport, paint: Paint, width: number): string {
  const {
    cutName,
    title,
    format,
    frameRate,
    tracks,
    events,
    durationFrames,
    videoEvents,
    errors,
    warnings,
    clips,
  } = report;
  const place = format === 'csv' ? 'row' : 'line';
  const remarks = warnings.length + report.warningsOmitted;
  const named = title === null || title === cutName ? '' : ` (${title})`;
  return [
    `${paint('title', cutName)}${named}  ${format}, ${frameRate} frames a second, ${lengthText(durationFrames, frameRate)}\n`,
    `${counted(events, 'event')} on ${trackText(tracks)}: ` +
      `${figure(videoEvents)} of picture, ${musicText(report)}\n`,
    errors.length === 0
      ? ''
      : `\n${paint('bad', counted(report.failed, 'fault'))}\n${lines({ listed: errors, all: report.failed }, place, width)}`,
    clips.length === 0
      ? ''
      : `\n${paint('heading', 'Clips that play no cue that is known')}\n` +
        table(
          clips
            .slice(0, MOST_SHOWN)
            .map(({ clip, events: times, reason, suggestions }) => [
              clip,
              `${counted(times, 'event')}. ${reason}${suggestions.length === 0 ? '' : ` Near: ${suggestions.join(', ')}.`}`,
            ]),
          width,
        ),
    report.markers.length === 0
      ? ''
      : `\n${paint('heading', 'Markers')}\n` +
        table(
          report.markers.slice(0, MOST_SHOWN).map(({ timecode, name }) => [timecode, name]),
          width,
        ) +
        (report.markers.length > MOST_SHOWN
          ? `  and ${figure(report.markers.length - MOST_SHOWN)} more\n`
          : ''),
    warnings.length === 0
      ? ''
      : `\n${paint('warning', counted(remarks, 'remark'))}\n${lines({ listed: warnings, all: remarks }, place, width)}`,
    `\n${outcome(report)}\n`,
  ].join('');
}
