import { splitInstrumentNames } from '#lineup';
import { saysNothing } from '../../cells/blank.js';
import { reportExcelDate } from '../../cells/excel-date.js';
import { type RowReading } from '../../table/row-reading.js';
import { type RosterField } from '../data/roster-columns.js';
import { type DoubleDraft } from './draft.js';
import { hearInstrument, type Hearing } from './instrument-cell.js';

const OWNS = /\b(?:owns?|own|has|eigen(?:es)?|vorhanden|proprio|possède|propre)\b/i;
const CAN_ACCESS = /\b(?:can access|access|can borrow|borrow|leih(?:bar)?|prestito|emprunt)\b/i;
const TO_BE_PROVIDED =
  /\b(?:to be provided|needs?|not owned|provided|provide|hire|rental|rent|wird gestellt|miete|noleggio|da fornire|à fournir|location)\b/i;

/** How a player comes by an instrument, as brackets behind it say; the player's own unless they say otherwise. */
function accessOf(text: string): DoubleDraft['access'] {
  const words = /[([]([^)\]]*)[)\]]\s*$/.exec(text)?.[1] ?? '';
  if (words === '' || (OWNS.test(words) && !/not owned/i.test(words))) return 'owns';
  if (TO_BE_PROVIDED.test(words)) return 'to-be-provided';
  return CAN_ACCESS.test(words) ? 'can-access' : 'owns';
}

/** What a doubles cell holds: instruments with their access, roles, and how many names were neither. */
export interface DoublesHeard {
  readonly doubles: readonly DoubleDraft[];
  readonly roles: readonly string[];
}

const NONE: DoublesHeard = { doubles: [], roles: [] };

/** Reads a doubles cell ("Piccolo / Alto Flute (can access)"); a name that is unknown is an error of the row. */
export function readDoubles(row: RowReading<RosterField>, hearing: Hearing): DoublesHeard {
  const text = row.text('doubles');
  if (text === '' || reportExcelDate(row, 'doubles', text)) return NONE;
  const doubles: DoubleDraft[] = [];
  const roles: string[] = [];
  for (const name of splitInstrumentNames(text)) {
    if (saysNothing(name)) continue;
    const heard = hearInstrument(row, 'doubles', name, hearing);
    if (heard === null) continue;
    if (heard.kind === 'role') roles.push(heard.name);
    else {
      const access = accessOf(name);
      for (const one of [heard.instrument, ...heard.also]) doubles.push({ instrument: one.id, access });
    }
  }
  return { doubles, roles };
}

/** Without the primary instrument and without repetitions. */
export const distinctDoubles = (doubles: readonly DoubleDraft[], primary: string): readonly DoubleDraft[] =>
  doubles.length === 0
    ? doubles
    : doubles.filter(
        (one, at) =>
          one.instrument !== primary &&
          doubles.findIndex((other) => other.instrument === one.instrument) === at,
      );
