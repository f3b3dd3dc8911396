import { type ReplanView } from '#desk';
import { counted, figure } from '../frame/figures.js';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';
import { list } from './lists.js';
import { wholeMoney } from './words.js';

type Change = ReplanView['changes'][number];

const MOST_CHANGES = 200;

function fewestText({ changed, lowerBound, proven }: ReplanView['engagements'], what: string): string {
  if (changed === 0) return `no ${what} changes`;
  const many = counted(changed, what);
  const verb = changed === 1 ? 'changes' : 'change';
  if (proven) return `${many} ${verb}; no plan that keeps the rules needs fewer (proven)`;
  return `${many} ${verb}; at least ${figure(lowerBound)} have to`;
}

/** `0`, or `3 → 1` where it changes. */
const move = (before: number, after: number): string =>
  before === after ? figure(after) : `${figure(before)} → ${figure(after)}`;

function costText({ before, after, currency }: ReplanView): string {
  const more = after.cost - before.cost;
  const now = `${wholeMoney(after.cost, currency)} for rooms and pay`;
  if (more === 0) return `${now}, as before`;
  return `${now}, ${wholeMoney(Math.abs(more), currency)} ${more > 0 ? 'more' : 'less'} than before`;
}

const chairOf = ({ involved: { sessions, chair } }: Change): string => JSON.stringify([sessions?.[0], chair]);

const isOfPlayers = ({ kind }: Change): boolean => ['engaged', 'released', 'chair-open'].includes(kind);

const marked = (text: string, ...changes: readonly (Change | undefined)[]): string =>
  changes.some((one) => one?.needsConfirmation === true) ? `! ${text}` : text;

/** What happens to sessions and music; passes that find no session for the same reason are told of together. */
function musicLines(changes: readonly Change[]): readonly string[] {
  const unplaced = changes.filter((one) => one.kind === 'pass-unplaced');
  const others = changes.filter((one) => !isOfPlayers(one) && one.kind !== 'pass-unplaced');
  const reasons = [...new Set(unplaced.map((one) => one.reason))];
  return [
    ...others.map((one) => marked(`${one.message}, ${one.reason}`, one)),
    ...reasons.map((reason) => {
      const same = unplaced.filter((one) => one.reason === reason);
      const [first] = same;
      if (same.length === 1) return `${first?.message ?? ''}: ${reason}`;
      const names = same.map((one) => one.message.replace(/ is in no session$/, ''));
      return `${counted(same.length, 'pass', 'passes')} in no session (${names.join(', ')}): ${reason}`;
    }),
  ];
}

/**
 * Chairs that change hands a line each: who comes, in whose place, and why that one goes. Whoever comes to a session, or
 * goes from it, for one and the same reason is told of in one line.
 */
function playerLines(changes: readonly Change[]): readonly string[] {
  const leaving = new Map(changes.filter((one) => one.kind === 'released').map((one) => [chairOf(one), one]));
  const filled = new Set(changes.filter((one) => one.kind === 'engaged').map(chairOf));
  const together = new Map<string, Change[]>();
  const lines = changes.filter(isOfPlayers).flatMap((change): readonly (string | Change[])[] => {
    const left = leaving.get(chairOf(change));
    if (change.kind === 'released' && filled.has(chairOf(change))) return [];
    if (change.kind === 'engaged' && left !== undefined)
      return [marked(`${change.message}, ${change.reason} (${left.reason})`, change, left)];
    const key = JSON.stringify([change.kind, change.seat?.session, change.reason]);
    const known = together.get(key);
    known?.push(change);
    if (known !== undefined) return [];
    const first = [change];
    together.set(key, first);
    return [first];
  });
  return lines.map((one) => (typeof one === 'string' ? one : crowdLine(one)));
}

const CROWD_VERBS: Readonly<Partial<Record<Change['kind'], string>>> = {
  engaged: 'come',
  released: 'are let go',
  'chair-open': 'are open',
};

function crowdLine(changes: readonly Change[]): string {
  const [first] = changes;
  if (first === undefined) return '';
  const { kind, reason, seat } = first;
  if (changes.length === 1) return marked(`${first.message}, ${reason}`, first);
  const names = changes.flatMap((one) =>
    one.seat === null
      ? []
      : [one.seat.person === null ? one.seat.chair : `${one.seat.person} (${one.seat.chair})`],
  );
  const what = kind === 'chair-open' ? 'chair' : 'player';
  const verb = CROWD_VERBS[kind] ?? '';
  return marked(
    `${seat?.session ?? ''}: ${counted(changes.length, what)} ${verb}, ${reason}: ${names.join(', ')}`,
    ...changes,
  );
}

function confirmText({ needConfirmation, applied }: ReplanView): string {
  if (needConfirmation === 0) return 'nothing: only proposals change';
  const what = counted(needConfirmation, 'change');
  return applied
    ? `${what} marked ! concerned what was held or confirmed, or people who were asked: tell them`
    : `${what} marked ! ${needConfirmation === 1 ? 'concerns' : 'concern'} what is held or confirmed, or people who were asked: --confirm writes them too`;
}

function writtenText({ written }: ReplanView): string {
  if (written === null) return '';
  const parts = [
    [written.engagementsMade, 'engagement', 'proposed'],
    [written.engagementsEnded, 'engagement', 'ended'],
    [written.sessionsOpened, 'session', 'opened'],
    [written.sessionsCancelled, 'session', 'cancelled or taken back'],
    [written.sessionsAltered, 'session', 'altered'],
    [written.passesChanged, 'pass', 'written anew'],
  ] as const;
  const told = parts
    .filter(([many]) => many > 0)
    .map(([many, what, how]) => `${counted(many, what, what === 'pass' ? 'passes' : `${what}s`)} ${how}`);
  return told.length === 0 ? 'nothing but what happened' : told.join(', ');
}

/** What a re-plan changes, for a person. */
export function replanText(view: ReplanView, paint: Paint, width: number): string {
  const { applied, planId, before, after, changes } = view;
  const isClean = after.openChairs <= before.openChairs && after.unplacedPasses <= before.unplacedPasses;
  const rows = [
    ['Players', fewestText(view.engagements, 'engagement')],
    ['Sessions', fewestText(view.sessions, 'session')],
    ['Open chairs', move(before.openChairs, after.openChairs)],
    ['Passes without a session', move(before.unplacedPasses, after.unplacedPasses)],
    ['Cost', costText(view)],
    ['To confirm', confirmText(view)],
    ...(applied ? [['Written', writtenText(view)]] : []),
  ];
  return [
    paint(isClean ? 'good' : 'warning', applied ? 'Planned again' : 'Not written yet; --apply writes it'),
    `${planId === null ? '' : ` (plan ${planId})`}\n`,
    table(rows, width),
    list(paint('heading', 'Sessions and music'), musicLines(changes), width, MOST_CHANGES),
    list(paint('heading', 'Players'), playerLines(changes), width, MOST_CHANGES),
    list(paint('heading', applied ? 'Noted in the books' : 'Would be noted in the books'), view.noted, width),
  ].join('');
}
