import { usualRelative } from '../data/notation-words.js';
import { instrumentById } from '../vocabulary/instruments.js';
import { type Addition, type Atom } from './atoms.js';
import { readEntries } from './brackets.js';
import { withDoubles } from './doubles.js';
import { listsPlayers, seatsOfPlayerList } from './player-lists.js';
import { choiceKey, isProblem, type Problem, problemAt } from './problem.js';
import { resolveName } from './resolve-name.js';
import { playersFor, type Seat, type Settings } from './seats.js';

const nameOf = (id: string): string => instrumentById(id)?.name.toLowerCase() ?? id;

/** `T+3` is timpani and three percussionists; `2+1` does not say what the one plays, but says it alike all through. */
function unnamedAddition(
  addition: Addition,
  instrument: string,
  settings: Settings,
): { readonly id: string } | Problem {
  if (instrument === 'timpani') return { id: 'percussion' };
  const usual = usualRelative[instrument];
  if (usual === undefined) return { id: instrument };
  const chosen = settings.choices.get(choiceKey('added', addition.at));
  if (chosen !== undefined) return { id: chosen === 'usual' ? usual : instrument };
  return problemAt(addition.at, 'LINEUP.AMBIGUOUS', 'the plus does not say what is added', {
    of: 'added',
    alternatives: [
      { choice: 'same', explanation: `what is added plays the same: ${nameOf(instrument)}` },
      { choice: 'usual', explanation: `what is added plays the usual relative: ${nameOf(usual)}` },
    ],
  });
}

function addedSeat(addition: Addition, instrument: string, settings: Settings): Seat | Problem {
  const resolved =
    addition.name === undefined
      ? unnamedAddition(addition, instrument, settings)
      : resolveName(addition.name, { beside: instrument }, settings);
  if (isProblem(resolved)) return resolved;
  const count =
    addition.number === undefined ? 1 : playersFor(resolved.id, addition.number.value, settings.reading);
  return { at: addition.at, instrument: resolved.id, count, doubles: [] };
}

function headSeats(
  atom: Atom,
  instrument: string,
  count: number,
  settings: Settings,
): readonly Seat[] | Problem {
  const head: Seat = { at: atom.at, instrument, count, doubles: [] };
  if (atom.bracket === undefined) return [head];
  const entries = readEntries(atom.bracket);
  if (isProblem(entries)) return entries;
  return listsPlayers(entries)
    ? seatsOfPlayerList({ at: atom.bracket.at, instrument, figure: count }, entries, settings)
    : withDoubles([head], 0, atom.bracket, settings);
}

/** Seats of one element whose instrument and count are known: itself, its doubles, and what a plus adds. */
export function seatsOfElement(
  atom: Atom,
  instrument: string,
  count: number,
  settings: Settings,
): readonly Seat[] | Problem {
  const head = headSeats(atom, instrument, count, settings);
  if (isProblem(head)) return head;
  let seats = head;
  for (const addition of atom.additions) {
    const seat = addedSeat(addition, instrument, settings);
    if (isProblem(seat)) return seat;
    seats = [...seats, seat];
    if (addition.bracket === undefined) continue;
    const doubled = withDoubles(seats, seats.length - 1, addition.bracket, settings);
    if (isProblem(doubled)) return doubled;
    seats = doubled;
  }
  return seats;
}
