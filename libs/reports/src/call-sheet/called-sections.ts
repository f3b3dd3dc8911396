import { compareInScore, seats, sectionOf } from '#lineup';
import { lineUpOf } from '../line-ups.js';
import { groupBy, sumOf } from '../order.js';
import { type ScheduledEngagement, type ScheduledSession } from '../schedule/schedule-report.js';
import { type CalledChair, type CalledSection } from './call-sheet-report.js';

const keyOf = (instrument: string, chair: number): string => `${instrument}#${chair}`;

/** Desks and doubles of the called chairs, by instrument and chair. */
function seatsOf(
  lineUp: string | null,
): ReadonlyMap<string, { desk: number | null; doubles: readonly string[] }> {
  const read = lineUpOf(lineUp ?? '');
  if (read.kind !== 'line-up') return new Map();
  return new Map(
    seats(read).map(({ instrument, chair, desk, doubles }) => [
      keyOf(instrument, chair),
      { desk: desk ?? null, doubles },
    ]),
  );
}

/** Everybody who is called, chair by chair in score order; open chairs stand among them. */
export function calledSections(session: ScheduledSession): readonly CalledSection[] {
  const seating = seatsOf(session.lineUp);
  const chairOf = (
    { instrument, chair, doubles }: Pick<ScheduledEngagement, 'instrument' | 'chair' | 'doubles'>,
    taken: Pick<CalledChair, 'name' | 'status' | 'players'>,
  ): CalledChair => {
    const seat = seating.get(keyOf(instrument, chair));
    const asked = doubles.length > 0 ? doubles : (seat?.doubles ?? []);
    return { instrument, chair, desk: seat?.desk ?? null, doubles: asked, ...taken };
  };
  const chairs = [
    ...session.engagements
      .filter(({ live }) => live)
      .map((one) => chairOf(one, { name: one.name, status: one.status, players: one.chairs })),
    ...session.open.map((one) => chairOf(one, { name: null, status: null, players: 1 })),
  ].sort((a, b) => compareInScore(a.instrument, b.instrument) || a.chair - b.chair);
  return [...groupBy(chairs, ({ instrument }) => sectionOf(instrument) ?? 'others')].map(
    ([section, own]) => ({
      section,
      players: sumOf(own, ({ players }) => players),
      chairs: own,
    }),
  );
}

/** What its player does not bring under an arm: porterage is paid for these, or somebody has to fetch them. */
const BULKY: ReadonlySet<string> = new Set([
  'timpani',
  'percussion',
  'drum-set',
  'vibraphone',
  'marimba',
  'harp',
  'piano',
  'celesta',
  'harpsichord',
  'organ',
  'synthesizer',
  'double-bass',
  'tuba',
  'contrabassoon',
  'cimbasso',
  'bass-saxophone',
]);

/** Instruments of the call that have to be carried, doubles too. */
export function bulkyInstruments(
  sections: readonly CalledSection[],
): readonly { readonly instrument: string; readonly count: number }[] {
  const chairs = sections.flatMap((section) => section.chairs);
  const asked = chairs.flatMap(({ instrument, players, doubles }) => [
    { instrument, count: players },
    ...doubles.map((double) => ({ instrument: double, count: 1 })),
  ]);
  const tally = groupBy(
    asked.filter(({ instrument }) => BULKY.has(instrument)),
    ({ instrument }) => instrument,
  );
  return [...tally]
    .map(([instrument, own]) => ({ instrument, count: sumOf(own, ({ count }) => count) }))
    .sort((a, b) => compareInScore(a.instrument, b.instrument));
}
