import { findInstrument, instrumentById } from '#lineup';
import { readAmount } from '../../cells/amounts.js';
import { saysNothing } from '../../cells/blank.js';
import { readEmail, readPhone } from '../../cells/contacts.js';
import { type DateKnowledge } from '../../cells/date-order.js';
import { readDateCell } from '../../cells/dates.js';
import { reportExcelDate } from '../../cells/excel-date.js';
import { readYesNo } from '../../cells/numbers.js';
import { joinName, readPersonName } from '../../cells/person-name.js';
import { readNotes, readShort } from '../../cells/short-text.js';
import { isExcelError } from '../../cells/tidy.js';
import { type RowReading } from '../../table/row-reading.js';
import { type RosterField } from '../data/roster-columns.js';
import { distinctDoubles, readDoubles, type DoublesHeard } from './doubles.js';
import { type GroupDraft, type MusicianDraft } from './draft.js';
import { groupKindOf, groupName, isGroupName, isPersonName } from './group-name.js';
import { readGroupSize, type GroupSize } from './group-size.js';
import { headingInstrument, hearInstrument, type Hearing, type Played } from './instrument-cell.js';

type Row = RowReading<RosterField>;

/** Reads the rows of a roster in order: a section heading holds for the rows below it. */
export class RosterReader {
  private section: Played | null = null;

  constructor(
    private readonly hearing: Hearing,
    private readonly dates: DateKnowledge,
    private readonly currency: string | undefined,
  ) {}

  read(row: Row): MusicianDraft | GroupDraft | null {
    if (this.isHeading(row)) return null;
    const written = writtenName(row);
    if (written === '') {
      row.info('name', 'ROSTER.NO_NAME', 'The row names nobody.', { was: row.raw('name') });
      return null;
    }
    const doubles = readDoubles(row, this.hearing);
    const played = this.played(row, doubles);
    if (played === null) return null;
    if (played.instrument.engagedAs !== 'group') {
      return isGroupName(written)
        ? this.group(row, written, played)
        : this.musician(row, written, played, doubles);
    }
    if (!isPersonName(written)) return this.group(row, written, played);
    const own = ownInstrument(row, played, doubles);
    return own === null
      ? this.group(row, readPersonName(written), played, ONE)
      : this.musician(row, written, own, doubles);
  }

  private isHeading(row: Row): boolean {
    const text = row.loneText();
    if (text === '') return false;
    const heading = headingInstrument(text, this.hearing.context);
    if (heading === undefined) return false;
    this.section = heading === 'family' ? null : heading;
    row.info(null, 'ROSTER.SECTION_HEADING', `"${text}" heads a section.`, { was: text });
    return true;
  }

  /** What the row's person plays: by its instrument, its section, or the double of somebody with a role. */
  private played(row: Row, heard: DoublesHeard): Played | null {
    const text = row.text('instrument');
    if (text === '') return this.section ?? firstDouble(row, heard, '') ?? nothingPlayed(row, heard);
    const found = hearInstrument(row, 'instrument', text, this.hearing);
    if (found === null) return null;
    if (found.kind === 'role') {
      const played = firstDouble(row, heard, text);
      if (played !== null) return played;
      const message = `"${text}" neither plays nor sings: ${found.name}.`;
      row.info('instrument', 'ROSTER.NOT_A_PLAYER', message, { was: text });
      return null;
    }
    for (const role of heard.roles) row.note(`Also: ${role}`);
    return found;
  }

  private musician(row: Row, written: string, played: Played, heard: DoublesHeard): MusicianDraft {
    const { instrument, also, hints } = played;
    const rank = readRank(row) ?? hints.rank ?? null;
    const owned = also.map((one) => ({ instrument: one.id, access: 'owns' as const }));
    const pay = this.pay(row);
    noteSeat(row, played);
    const [availableFrom, availableUntil] = this.availability(row);
    return {
      kind: 'musician',
      name: shortName(row, readPersonName(written)),
      location: readShort(row, 'location', 200),
      city: readShort(row, 'city', 120),
      instrument: instrument.id,
      doubles: distinctDoubles([...owned, ...heard.doubles], instrument.id),
      rank,
      ...pay,
      union: readShort(row, 'union', 60),
      email: readEmail(row, 'email'),
      phone: readPhone(row, 'phone'),
      active: readYesNo(row, 'active'),
      availableFrom,
      availableUntil,
      notes: readNotes(row, 'notes'),
    };
  }

  private group(row: Row, written: string, { instrument }: Played, known?: GroupSize): GroupDraft {
    const kind = instrument.engagedAs === 'group' ? instrument : (groupKindOf(written) ?? instrument);
    if (kind !== instrument || instrument.engagedAs !== 'group') {
      const message = `The name is a group's: taken as a group contract for "${kind.id}".`;
      row.info('name', 'ROSTER.GUESSED_GROUP', message, { was: row.text('instrument'), became: kind.id });
    }
    const size = known ?? readGroupSize(row, written, kind.id);
    const { minor, currency } = readAmount(row, 'rate', 'currency', this.currency);
    return {
      kind: 'group',
      name: shortName(row, groupName(written)),
      location: readShort(row, 'location', 200),
      city: readShort(row, 'city', 120),
      instrument: kind.id,
      ...size,
      feeMinor: minor,
      currency,
      email: readEmail(row, 'email'),
      phone: readPhone(row, 'phone'),
      notes: readNotes(row, 'notes'),
    };
  }

  /** A rate without figures ("scale", "A") is a class, not an amount. */
  private pay(row: Row): Pick<MusicianDraft, 'rateClass' | 'rateMinor' | 'currency'> {
    const rateClass = readShort(row, 'rateClass', 40);
    const text = row.raw('rate');
    if (
      rateClass === null &&
      text !== '' &&
      text.length <= 40 &&
      !/\d/.test(text) &&
      !saysNothing(text) &&
      !isExcelError(text)
    ) {
      return { rateClass: text, rateMinor: null, currency: null };
    }
    const { minor, currency } = readAmount(row, 'rate', 'currency', this.currency);
    return { rateClass, rateMinor: minor, currency };
  }

  private availability(row: Row): readonly [string | null, string | null] {
    const from = readDateCell(row, 'availableFrom', this.dates);
    const until = readDateCell(row, 'availableUntil', this.dates);
    if (from !== null && until !== null && until < from) {
      row.error('availableUntil', 'IMPORT.ENDS_BEFORE_START', `${until} lies before ${from}.`, {
        was: until,
      });
    }
    return [from, until];
  }
}

/** The first double becomes the instrument of somebody who has none: "Narrator" who also sings baritone. */
function firstDouble(row: Row, { doubles }: DoublesHeard, role: string): Played | null {
  const instrument = instrumentById(doubles[0]?.instrument ?? '');
  if (instrument === undefined) return null;
  const message =
    role === ''
      ? `No instrument: the double "${instrument.id}" is taken for it.`
      : `"${role}" plays nothing, but doubles on ${instrument.id}: taken as a player of that.`;
  row.info('instrument', 'ROSTER.DOUBLE_BECAME_INSTRUMENT', message, { was: role, became: instrument.id });
  if (role !== '') row.note(`Also: ${role}`);
  return { instrument, also: [], hints: {} };
}

const ONE: GroupSize = { members: 1, playingMembers: 1 };

/** What one member of a group plays, as far as the doubles say ("Duo Pianos", who plays piano); null: nothing says. */
function ownInstrument(row: Row, { instrument }: Played, { doubles }: DoublesHeard): Played | null {
  const own = doubles
    .map((double) => instrumentById(double.instrument))
    .find((one) => one?.engagedAs !== 'group');
  if (own === undefined) {
    const message = `One person stands for "${instrument.id}": taken as a group of one; say what the person plays.`;
    row.warn('instrument', 'ROSTER.PERSON_AS_GROUP', message, { was: row.text('instrument') });
    return null;
  }
  const message = `One person stands for "${instrument.id}": taken as a player of the double "${own.id}".`;
  const change = { was: row.text('instrument'), became: own.id };
  row.info('instrument', 'ROSTER.DOUBLE_BECAME_INSTRUMENT', message, change);
  row.note(`Also: ${row.text('instrument')}`);
  return { instrument: own, also: [], hints: {} };
}

function nothingPlayed(row: Row, { roles }: DoublesHeard): null {
  if (roles.length > 0) {
    const message = `No instrument, and ${roles.join(', ')} neither plays nor sings.`;
    row.info('doubles', 'ROSTER.NOT_A_PLAYER', message);
  } else if (!row.failed) {
    const message = 'The row names no instrument, and no section heading stands above it.';
    row.error('instrument', 'ROSTER.NO_INSTRUMENT', message);
  }
  return null;
}

/** The name as written, from one column or two; "" where nobody is named. */
function writtenName(row: Row): string {
  const whole = row.raw('name');
  if (isExcelError(whole)) {
    row.error('name', 'IMPORT.EXCEL_ERROR', `${whole} is an error of the spreadsheet, not a name.`, {
      was: whole,
    });
    return whole;
  }
  if (/\p{L}/u.test(whole) && !saysNothing(whole)) return oneName(row, whole);
  const [surname, first] = [row.text('surname'), row.text('firstName')];
  return /\p{L}/u.test(surname + first) ? joinName(first, surname) : '';
}

function oneName(row: Row, text: string): string {
  if (!/[;\n]/.test(text)) return text;
  row.error('name', 'ROSTER.SEVERAL_NAMES', 'The cell holds several names: one row for each.', { was: text });
  return text;
}

const LONGEST_NAME = 200;

function shortName(row: Row, name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  row.error('name', 'IMPORT.TOO_LONG', `A name has at most ${LONGEST_NAME} characters.`, {
    was: `${name.slice(0, 60)}…`,
  });
  return name.slice(0, LONGEST_NAME);
}

/** A rank as the vocabulary knows it around an instrument's name ("Stimmführer" is principal); else as it is written. */
function readRank(row: Row): string | null {
  const text = readShort(row, 'rank', 40);
  if (text === null) return null;
  reportExcelDate(row, 'rank', text, undefined, 'warn');
  const match = findInstrument(`violin (${text})`);
  const behind =
    match.kind === 'instrument' && match.hints.rank === undefined ? findInstrument(`violin ${text}`) : match;
  return (behind.kind === 'instrument' ? behind.hints.rank : undefined) ?? text;
}

/** Part, desk, chair and zone have no place in a musician's record; they are kept in the notes. */
function noteSeat(row: Row, { hints }: Played): void {
  if (hints.part !== undefined) row.note(`Part: ${hints.part}`);
  if (hints.desk !== undefined) row.note(`Desk: ${hints.desk}`);
  for (const field of ['chair', 'desk', 'zone'] as const) {
    const text = row.text(field);
    if (text === '') continue;
    reportExcelDate(row, field, text, undefined, 'warn');
    row.note(`${row.header(field)}: ${text}`);
  }
}
