import { moneyWords } from '#planning';
import { minutes, type PlansCompared } from '#reports';
import { counted, figure, share } from '../frame/figures.js';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';
import { rightAligned } from './columns.js';
import { peopleText } from './compare-people-text.js';
import { sessionsComparedText } from './compare-sessions-text.js';
import { planName } from './which-plan.js';
import { wholeMoney } from './words.js';

interface Compared {
  readonly a: number;
  readonly b: number;
  readonly difference: number | null;
}

const FIGURES = [1, 2, 3];
const MINUTE = 60;

/** `+3`, `−3`; nothing where nothing differs. */
const signed = (difference: number, words: (amount: number) => string): string =>
  difference === 0 ? '' : `${difference > 0 ? '+' : '−'}${words(Math.abs(difference))}`;

const row = (name: string, { a, b, difference }: Compared, words = figure): readonly string[] => [
  name,
  words(a),
  words(b),
  difference === null ? '' : signed(difference, words),
];

/** Rows with what both have, and the difference; the last column is empty, for figures are not wrapped. */
function figures(rows: readonly (readonly string[])[], paint: Paint, width: number): string {
  const [head = [], ...others] = rightAligned(rows, FIGURES);
  return table(
    [head.map((cell) => paint('quiet', cell)), ...others].map((one) => [...one, '']),
    width,
  );
}

/** Money as weighed, by kind, and what will be billed where that is in other currencies. */
function costRows({ costs }: PlansCompared): readonly (readonly string[])[] {
  const { currency, rooms, chairs, groups, total, byCurrency, withoutRate } = costs;
  const weighed = (name: string, one: Compared): readonly string[] => [
    name,
    wholeMoney(one.a, currency.a),
    wholeMoney(one.b, currency.b),
    one.difference === null ? '' : signed(one.difference, (minor) => wholeMoney(minor, currency.b)),
  ];
  const own = byCurrency.every((bill) => bill.currency === currency.a && bill.currency === currency.b);
  return [
    weighed('Cost', total),
    weighed('  rooms', rooms),
    weighed('  players', chairs),
    ...(groups.a + groups.b === 0 ? [] : [weighed('  groups', groups)]),
    ...(own
      ? []
      : byCurrency.map((bill) =>
          row(`  billed in ${bill.currency}`, bill, (minor) =>
            moneyWords({ minor, currency: bill.currency }, 'whole'),
          ),
        )),
    ...(withoutRate.a + withoutRate.b === 0 ? [] : [row('  calls without a rate', withoutRate)]),
  ];
}

function headline(found: PlansCompared, paint: Paint, width: number): string {
  const { from, to, sessions, headcount, score, coverage } = found;
  const both = sessions.same + sessions.moved.length + sessions.altered.length;
  const [before, after] = [both + sessions.lost.length, both + sessions.gained.length];
  const rows = [
    ['', planName(from), planName(to), 'change'],
    ...costRows(found),
    row('Sessions', { a: before, b: after, difference: after - before }),
    row('Musicians', headcount.people),
    row('Chairs called', headcount.chairs),
    row('Open chairs', score.openChairs),
    row('Music placed', coverage.secondsPlaced, (seconds) => minutes(Math.round(seconds))),
    row('Passes placed', coverage.passesPlaced),
    row('Passes without a session', coverage.passesUnplaced),
    ...(score.hard.a + score.hard.b === 0 ? [] : [row('Hard rules broken', score.hard)]),
  ];
  return figures(rows, paint, width);
}

function citiesText({ locations, names }: PlansCompared, paint: Paint, width: number): string {
  const arrow = ({ a, b }: Compared, words = figure): string =>
    a === b ? words(a) : `${words(a)} → ${words(b)}`;
  const rows = locations.map((one) => [
    names.locations[one.locationId] ?? one.locationId,
    arrow(one.sessions),
    arrow(one.people),
    arrow(one.chairs),
    arrow({ ...one.minutes }, (amount) => `${figure(Math.round(amount / MINUTE))} h`),
  ]);
  if (rows.length === 0) return '';
  const head = ['', 'sessions', 'people', 'chairs', 'booked'];
  const [first = [], ...others] = rightAligned([head, ...rows], [1, 2, 3, 4]);
  const painted = [first.map((cell) => paint('quiet', cell)), ...others].map((one) => [...one, '']);
  return `\n${paint('heading', 'By city')}\n${table(painted, width)}`;
}

/** What would have to be told to people who know the first of the two. */
function disturbanceText({ disturbance }: PlansCompared, paint: Paint): string {
  const { sessions, fixedSessions, engagements, askedEngagements, people } = disturbance;
  const title = paint('heading', 'What has to be told anew');
  if (sessions + engagements === 0) return `\n${title}\n  nothing\n`;
  const fixed = fixedSessions === 0 ? '' : `, ${figure(fixedSessions)} of them held, confirmed or by hand`;
  const asked = askedEngagements === 0 ? '' : `, ${figure(askedEngagements)} of people who were asked`;
  return [
    `\n${title}\n`,
    `  ${counted(sessions, 'session')}${fixed}\n`,
    `  ${counted(engagements, 'engagement')} (${share(disturbance.share)})${asked}\n`,
    `  ${counted(people, 'person', 'people')} concerned\n`,
  ].join('');
}

/** One plan held against another, for a person. `asked`: what was asked for with each, where that is known. */
export function compareText(
  found: PlansCompared,
  asked: readonly (string | null)[],
  paint: Paint,
  width: number,
): string {
  const told = [found.from, found.to].flatMap((id, index) => {
    const words = asked[index] ?? null;
    return words === null ? [] : [[planName(id), words]];
  });
  return [
    paint('title', `From ${planName(found.from)} to ${planName(found.to)}`),
    `\n${table(told, width)}\n`,
    headline(found, paint, width),
    citiesText(found, paint, width),
    sessionsComparedText(found, paint, width),
    peopleText(found, paint, width),
    disturbanceText(found, paint),
  ].join('');
}
