import { auxiliaries, besidePosition, inFull, positions } from '../data/notation-words.js';
import { compareInScore, instrumentById } from '../vocabulary/instruments.js';
import { normaliseName } from '../vocabulary/normalise.js';
import { type LineUp, type LineUpDouble } from './line-up.js';

const nameOf = (id: string): string => instrumentById(id)?.short ?? id;

/** The shortest name that means the instrument also beside a position: `picc` is a piccolo trumpet among trumpets. */
function nameBeside(position: string, id: string): string {
  const taken = besidePosition[position] ?? {};
  const means = (name: string): boolean => (taken[normaliseName(name)] ?? id) === id;
  return [nameOf(id), id].find(means) ?? inFull[id] ?? id;
}

const roman = (value: number): string => {
  const steps: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [step, letters] of steps) {
    for (; rest >= step; rest -= step) text += letters;
  }
  return text;
};

/** Romans stop being readable here. */
const MOST_ROMAN = 39;

/** `II=picc` for a player, `3xpicc` for a number of players, `picc` where nobody is named: the same in every reading. */
function printDouble({ instrument, player, double, count }: LineUpDouble, seats: number): string {
  const name = nameBeside(instrument, double);
  if (player !== null) return seats === 1 ? name : `${player <= MOST_ROMAN ? roman(player) : player}=${name}`;
  return count === undefined ? name : `${count}x${name}`;
}

/** A line-up being printed: what has not been printed yet. */
class Sheet {
  private readonly left: Map<string, number>;

  constructor(private readonly lineUp: LineUp) {
    this.left = new Map(Object.entries(lineUp.players));
  }

  has(ids: readonly string[]): boolean {
    return ids.some((id) => this.left.has(id));
  }

  brackets(id: string): string {
    const seats = this.lineUp.players[id] ?? 0;
    const doubles = this.lineUp.doubles.filter(({ instrument }) => instrument === id);
    return doubles.length === 0 ? '' : `(${doubles.map((double) => printDouble(double, seats)).join(',')})`;
  }

  figure(id: string): string {
    const count = this.left.get(id) ?? 0;
    this.left.delete(id);
    return `${count}${this.brackets(id)}`;
  }

  /** `2perc(sd,bd)`; a group keeps its figure, since without one it would be open. */
  named(id: string): string {
    const count = this.left.get(id) ?? 0;
    this.left.delete(id);
    const figure = count === 1 && instrumentById(id)?.engagedAs !== 'group' ? '' : String(count);
    return `${figure}${nameOf(id)}${this.brackets(id)}`;
  }

  /** `2(picc)+afl`: the relatives of a position that have no doubles of their own. */
  position(id: string): string {
    const added = (auxiliaries[id] ?? [])
      .toSorted(compareInScore)
      .filter((other) => this.left.has(other) && this.brackets(other) === '');
    return [this.figure(id), ...added.map((other) => this.named(other))].join('+');
  }

  remaining(section?: string): readonly string[] {
    const ids = [...this.left.keys()].filter(
      (id) => section === undefined || instrumentById(id)?.section === section,
    );
    return ids.sort(compareInScore);
  }
}

/** Four figures with the section's other instruments among them, in score order: `2.2.2.asax.2`. */
function printWinds(sheet: Sheet, section: 'woodwinds' | 'brass'): string {
  const own: readonly string[] = positions[section];
  const printed = new Map(own.map((id) => [id, sheet.position(id)]));
  for (const id of sheet.remaining(section)) printed.set(id, sheet.named(id));
  const ids = [...printed.keys()].sort(compareInScore);
  // A name before the first figure would not be read as one of the section.
  return [...ids.filter((id) => id === own[0]), ...ids.filter((id) => id !== own[0])]
    .map((id) => printed.get(id))
    .join('.');
}

const SECTION_NAMES: Readonly<Record<string, string>> = { woodwinds: 'ww', brass: 'brass', strings: 'str' };

function printOpen(id: string): string {
  const section = SECTION_NAMES[id];
  if (section !== undefined) return section;
  return instrumentById(id)?.engagedAs === 'group' ? nameOf(id) : `?${nameOf(id)}`;
}

/**
 * The one canonical form of a line-up: `2(picc).2.2.2 - 4.3.3.1 - timp.2perc.hp - str(14.12.10.8.6)`. It says itself
 * who doubles, so it reads the same under either doubling; its strings are players (see `canonicalReading`).
 */
export function printLineUp(lineUp: LineUp): string {
  const sheet = new Sheet(lineUp);
  const winds =
    sheet.has([...positions.woodwinds, ...positions.brass]) ||
    (lineUp.total === 0 && lineUp.open.length === 0);
  const groups: string[] = [];
  if (winds) groups.push(printWinds(sheet, 'woodwinds'), printWinds(sheet, 'brass'));
  const strings = sheet.has(positions.strings)
    ? [`str(${positions.strings.map((id) => sheet.figure(id)).join('.')})`]
    : [];
  const named = sheet.remaining().map((id) => sheet.named(id));
  const open = lineUp.open.filter((id) => id !== 'strings').map(printOpen);
  const last = [...strings, ...(lineUp.open.includes('strings') ? ['str'] : [])];
  for (const elements of [[...named, ...open], last])
    if (elements.length > 0) groups.push(elements.join('.'));
  return groups.join(' - ');
}
