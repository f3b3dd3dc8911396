import { ensembleMakeUp } from '../data/ensembles-as-players.js';
import { instrumentById } from '../vocabulary/instruments.js';
import { type NamedElement } from './elements.js';
import { seatsOfElement } from './figure-seats.js';
import { choiceKey, isProblem, type Problem, problemAt } from './problem.js';
import { resolveName, type Surroundings } from './resolve-name.js';
import { type OpenSeat, playersFor, type Seat, type Settings } from './seats.js';

/** `perc(3)`, `choir(40)`: a bracket with nothing but a figure counts the name before it. */
function figureInBracket(element: NamedElement): number | undefined {
  const tokens = element.atom.bracket?.tokens ?? [];
  const [only] = tokens;
  return element.number === undefined && tokens.length === 1 && only?.type === 'number'
    ? only.value
    : undefined;
}

/** Doubles written with slashes, `pf/cel` or `perc(3): xyl/bd`: nobody says who plays them. */
function withList(
  seats: readonly Seat[],
  element: NamedElement,
  settings: Settings,
): readonly Seat[] | Problem {
  const [head, ...rest] = seats;
  if (head === undefined) return seats;
  const doubles = [...head.doubles];
  for (const name of element.atom.list) {
    const resolved = resolveName(name, { beside: head.instrument }, settings);
    if (isProblem(resolved)) return resolved;
    doubles.push({ player: null, double: resolved.id });
  }
  return [{ ...head, doubles }, ...rest];
}

function seatsOfGroup(
  element: NamedElement,
  id: string,
  count: number | undefined,
  settings: Settings,
): readonly (Seat | OpenSeat)[] | Problem {
  const { at, additions, bracket } = element.atom;
  const makeUp = ensembleMakeUp[id];
  const bare = { ...element.atom, additions, list: [] };
  if (bracket !== undefined && figureInBracket(element) === undefined) {
    return problemAt(bracket.at, 'LINEUP.SYNTAX', 'a group engaged as one has no doubles');
  }
  if (makeUp !== undefined) {
    return Object.entries(makeUp).map(([instrument, each]) => ({
      at,
      instrument,
      count: each * (count ?? 1),
      doubles: [],
    }));
  }
  if (count === undefined) return [{ open: id }];
  const chosen = settings.choices.get(choiceKey('section', at));
  if (chosen === 'groups') return [{ open: id }];
  if (element.name.match.kind === 'instrument' && element.name.match.plural && chosen === undefined) {
    return problemAt(at, 'LINEUP.AMBIGUOUS', 'the figure counts groups or the people in them', {
      of: 'section',
      alternatives: [
        { choice: 'people', explanation: `${count} people in all` },
        { choice: 'groups', explanation: `${count} groups, their sizes not given` },
      ],
    });
  }
  const { bracket: _counted, ...rest } = bare;
  return seatsOfElement(rest, id, count, settings);
}

/** "violin 1" in a list: one violin, or the first violins. */
function lonelyViolin(
  element: NamedElement,
  settings: Settings,
): { readonly id: string; readonly count: number } | undefined | Problem {
  const value = element.number?.value ?? 0;
  if (!element.behind || (value !== 1 && value !== 2)) return undefined;
  const chosen = settings.choices.get(choiceKey('section', element.atom.at));
  if (chosen !== undefined) return { id: chosen, count: chosen === 'violin' ? value : 1 };
  return problemAt(
    element.atom.at,
    'LINEUP.AMBIGUOUS',
    'the figure behind "violin" is its part or a number of players',
    {
      of: 'section',
      alternatives: [
        { choice: 'violin', explanation: `${value} violin(s), not divided` },
        { choice: `violin-${value}`, explanation: `one player of violin ${value === 1 ? 'I' : 'II'}` },
      ],
    },
  );
}

function isSectional(element: NamedElement): boolean {
  const { match } = element.name;
  return match.kind === 'instrument' && (match.plural || match.hints.rank === 'tutti');
}

/** One player, or as many as the figure says, with doubles and additions. */
function seatsOfPlayers(
  element: NamedElement,
  id: string,
  figure: number | undefined,
  settings: Settings,
): readonly Seat[] | Problem {
  const count = figure === undefined ? 1 : playersFor(id, figure, settings.reading);
  const { bracket, ...bare } = element.atom;
  const isCounted = bracket === undefined || figureInBracket(element) !== undefined;
  const seats = seatsOfElement(isCounted ? bare : element.atom, id, count, settings);
  return isProblem(seats) ? seats : withList(seats, element, settings);
}

/** The seats of an element with a name; a plural or a group without a figure stays open. */
export function seatsOfNamed(
  element: NamedElement,
  around: Surroundings,
  settings: Settings,
): readonly (Seat | OpenSeat)[] | Problem {
  const figure = element.number?.value ?? figureInBracket(element);
  const isCountedP = element.name.word === 'p' && figure !== undefined;
  const resolved = isCountedP ? { id: 'percussion' } : resolveName(element.name, around, settings);
  if (isProblem(resolved)) return resolved;
  const { id } = resolved;
  if (element.atom.unknownNumber) return [{ open: id }];
  if (instrumentById(id)?.engagedAs === 'group') return seatsOfGroup(element, id, figure, settings);
  if (figure === undefined && isSectional(element)) return [{ open: id }];
  const violin = id === 'violin' ? lonelyViolin(element, settings) : undefined;
  if (violin === undefined) return seatsOfPlayers(element, id, figure, settings);
  return isProblem(violin)
    ? violin
    : [{ at: element.atom.at, instrument: violin.id, count: violin.count, doubles: [] }];
}
