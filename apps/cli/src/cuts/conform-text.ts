import { type ConformView } from '#desk';
import { minutes } from '#reports';
import { counted } from '../frame/figures.js';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';

/** More reasons than these are counted. */
const REASONS = 2;

/** What carrying the music wrote, or would write, for a person. */
export function conformText(view: ConformView, paint: Paint, width: number): string {
  const { from, into, dryRun, picture, placements, leftToPeople } = view;
  const names = (cuts: ConformView['from']): string => cuts.map(({ name }) => name).join(', ');
  const told = placements.filter(({ fate, leftToPeople: left }) => fate !== 'unchanged' || left);
  const rows = told.flatMap(({ music, fate, shiftFrames, lostFrames, now, because, leftToPeople: left }) => [
    [music, fate + amount(shiftFrames, lostFrames), left ? 'a person’s stands there' : placesOf(now)],
    ...reasonsOf(because).map((reason) => ['', '', reason]),
  ]);
  const same = placements.length - told.length;
  const { keptSeconds, movedSeconds, goneSeconds, addedSeconds } = picture;
  return [
    `${paint('title', dryRun ? 'Not written (a trial)' : 'Carried')}: from ${names(from)} into ${names(into)}\n`,
    `Picture: ${minutes(keptSeconds)} kept, ${minutes(movedSeconds)} put elsewhere, ${minutes(goneSeconds)} gone, ` +
      `${minutes(addedSeconds)} added\n`,
    rows.length === 0 ? '' : `\n${table(rows, width)}`,
    same === 0 ? '' : paint('quiet', `${counted(same, 'placement')} where it was\n`),
    `\n${written(view)}\n`,
    leftToPeople === 0 ? '' : `${counted(leftToPeople, 'placement')} left to what a person laid.\n`,
  ].join('');
}

const written = ({ created, changed, removed, unchanged }: ConformView): string =>
  created + changed + removed === 0
    ? `Nothing to write: ${counted(unchanged, 'placement')} stand as they should.`
    : [
        `${counted(created, 'placement')} laid`,
        ...(changed > 0 ? [`${changed} changed`] : []),
        ...(removed > 0 ? [`${removed} taken away`] : []),
        ...(unchanged > 0 ? [`${unchanged} as before`] : []),
      ].join(', ') + '.';

function amount(shift: number | null, lost: number): string {
  if (lost > 0) return ` by ${counted(lost, 'frame')}`;
  return shift === null || shift === 0 ? '' : ` ${shift > 0 ? '+' : '−'}${counted(Math.abs(shift), 'frame')}`;
}

const placesOf = (now: ConformView['placements'][number]['now']): string =>
  now.length === 0 ? 'nothing left' : now.map((one) => `${one.inTimecode}–${one.outTimecode}`).join(', ');

const reasonsOf = (because: readonly string[]): readonly string[] => [
  ...because.slice(0, REASONS),
  ...(because.length > REASONS ? [`and ${counted(because.length - REASONS, 'further change')}`] : []),
];
