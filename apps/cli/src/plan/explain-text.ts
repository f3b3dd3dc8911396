import { type Explanation } from '#desk';
import { counted, figure, share } from '../frame/figures.js';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';
import { list, openChairLines, shortageLines, unplacedLines } from './lists.js';
import { dearest } from './quality-text.js';
import { wholeMoney } from './words.js';

type Rule = Explanation['byConstraint'][number];

const MOST_PARTS = 3;

/** The heaviest contributors by name; nothing where they weigh nothing by themselves. */
function partsText(what: string, { top, rest }: Rule['people'], currency: string): string[] {
  const named = top.filter((one) => one.penalty > 0).slice(0, MOST_PARTS);
  if (named.length === 0) return [];
  const sum = (parts: readonly { readonly penalty: number }[]): number =>
    parts.reduce((total, one) => total + one.penalty, 0);
  const others = sum(top) + rest.penalty - sum(named);
  const words = named.map((one) => `${one.name} ${wholeMoney(one.penalty, currency)}`);
  return [`${what}: ${words.join('; ')}${others > 0 ? `; others ${wholeMoney(others, currency)}` : ''}`];
}

function ruleRows(rule: Rule, currency: string): readonly (readonly string[])[] {
  const billed = rule.money.some((one) => one.currency !== currency)
    ? [`billed as ${rule.money.map((one) => wholeMoney(one.minor, one.currency)).join(', ')}`]
    : [];
  const under = [
    ...billed,
    ...partsText('people', rule.people, currency),
    ...partsText('passes', rule.passes, currency),
    ...rule.reasons,
  ];
  const head = `${rule.rule} ${counted(rule.count, rule.level === 'hard' ? 'breach' : 'time', rule.level === 'hard' ? 'breaches' : 'times')}.`;
  return [
    [wholeMoney(rule.penalty, currency), share(rule.share), '', head],
    ...under.map((line) => ['', '', '-', line]),
  ];
}

/** Why the plan is as it is, for a person; `limit`: so many rules. */
export function explainText(found: Explanation, limit: number, paint: Paint, width: number): string {
  const { currency, byConstraint, score, headcount, relaxations } = found;
  const whole = byConstraint.reduce((sum, { penalty }) => sum + penalty, 0);
  const broken = byConstraint.filter(({ level, count }) => level === 'hard' && count > 0);
  const rules = dearest({ byConstraint: byConstraint.filter((one) => one.level !== 'hard') }, limit);
  const help = relaxations.map(({ change, cost, chairsFilled, passesPlaced }) => {
    const gain = [
      ...(chairsFilled > 0 ? [`fills ${counted(chairsFilled, 'chair')}`] : []),
      ...(passesPlaced > 0 ? [`places ${counted(passesPlaced, 'pass', 'passes')}`] : []),
    ];
    const price =
      cost === 0
        ? 'at no extra cost'
        : `${wholeMoney(Math.abs(cost), currency)} ${cost > 0 ? 'more' : 'less'}`;
    return `${change}: ${gain.join(', ')}, ${price} (tried)`;
  });
  return [
    paint('title', `The plan as it stands on ${found.asOf.slice(0, 16).replace('T', ' ')} UTC`),
    `\n${figure(headcount.people)} of ${figure(headcount.target)} musicians, ${counted(headcount.chairs, 'chair')}, `,
    `${figure(score.openChairs)} open; ${counted(score.unplacedPasses, 'pass', 'passes')} without a session\n`,
    list(
      paint('bad', 'Hard rules broken'),
      broken.flatMap((one) => one.reasons),
      width,
    ),
    rules.length === 0
      ? ''
      : `\n${paint('heading', `What costs most, of ${wholeMoney(whole, currency)} in all`)}\n`,
    table(
      rules.flatMap((rule) => ruleRows(rule, currency)),
      width,
    ),
    list(paint('warning', 'Open chairs'), openChairLines(found.openChairs), width),
    list(paint('warning', 'Why they are open'), shortageLines(found.shortages), width),
    list(paint('warning', 'In no session'), unplacedLines(found.unplaced), width),
    list(paint('heading', 'What would help'), help, width),
  ].join('');
}
