import { type SessionsView, type SubstitutesView } from '#desk';
import { minutes } from '#reports';
import { counted, figure } from '../frame/figures.js';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';
import { callWords } from './words.js';

const MOST_NAMED = 5;

type Obstacle = SubstitutesView['refused'][number]['obstacle'];

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  seated: 'on another chair at that time',
  unavailable: 'away, or bound elsewhere',
  resting: 'would have too little rest, or too many calls that day',
  'cannot-play': 'cannot play it',
};

function ranks<T>(ranked: readonly T[], words: (one: T) => readonly string[], width: number): string {
  return table(
    ranked.map((one, index) => [String(index + 1), ...words(one)]),
    width,
  );
}

const further = (leftOut: number): string =>
  leftOut === 0 ? '' : `  … and ${figure(leftOut)} more; a larger --limit shows them\n`;

/** Whoever cannot, by what stands against them; reasons where they say more than the heading. */
function refusedRows(refused: SubstitutesView['refused']): readonly (readonly string[])[] {
  return (Object.keys(OBSTACLES) as Obstacle[]).flatMap((obstacle) => {
    const those = refused.filter((one) => one.obstacle === obstacle);
    if (those.length === 0) return [];
    const more = those.length - MOST_NAMED;
    const names = those.slice(0, MOST_NAMED).map((one) => one.name);
    const head = [
      figure(those.length),
      `${OBSTACLES[obstacle]}: ${names.join(', ')}${more > 0 ? ` and ${figure(more)} more` : ''}`,
    ];
    if (obstacle === 'seated') return [head];
    return [head, ...those.slice(0, MOST_NAMED).map(({ reason }) => ['', `- ${reason}`])];
  });
}

/** Who could take a chair, for a person. */
export function substitutesText(found: SubstitutesView, paint: Paint, width: number): string {
  const { session, instrument, chair, holder, ranked, supply, reason } = found;
  const now =
    holder === null ? 'Nobody sits there now.' : `${holder.name} sits there now (${holder.status}).`;
  const cannot = refusedRows(found.refused);
  return [
    paint('title', `${instrument}, chair ${chair}`),
    ` · ${callWords(session)} · ${session.room} · ${session.status ?? ''}\n${now}\n`,
    ranked.length === 0
      ? `\n${paint('warning', reason ?? 'Nobody can.')}\n`
      : `\n${paint('heading', 'Who could')}\n${ranks(ranked, (one) => [one.name, one.reason], width)}`,
    further(found.rankedLeftOut),
    cannot.length === 0
      ? ''
      : `\n${paint('heading', `Who cannot, of ${figure(supply.exist)} others who play it`)}\n${table(cannot, width)}`,
  ].join('');
}

/** Where a pass could be recorded, for a person. */
export function sessionsText(found: SessionsView, paint: Paint, width: number): string {
  const { pass, ranked, refused } = found;
  const now =
    pass.now === null
      ? 'It is in no session.'
      : `It is in the session of ${callWords(pass.now)} now (${pass.now.status ?? ''}).`;
  const rows = refused.flatMap(({ code, sessions, slots, reasons }) => [
    [code, [counted(sessions, 'session'), counted(slots, 'free call')].join(', ')],
    ...reasons.slice(0, 1).map((one) => ['', `- ${one}`]),
  ]);
  return [
    paint('title', pass.name),
    ` · ${minutes(pass.seconds)} of music\n${now}\n`,
    ranked.length === 0
      ? `\n${paint('warning', 'No session or free call can take it.')}\n`
      : `\n${paint('heading', pass.now === null ? 'Where it could go' : 'Where else it could go')}\n`,
    ranks(ranked, (one) => [one.status ?? 'new', one.reason], width),
    further(found.rankedLeftOut),
    rows.length === 0 ? '' : `\n${paint('heading', 'Where it cannot')}\n${table(rows, width)}`,
  ].join('');
}
