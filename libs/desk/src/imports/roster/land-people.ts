import { type ImportEntry } from '#rosters';
import { musicians, type Musician } from '../../model/people.js';
import { personKey } from '../../model/person-key.js';
import { type Fresh } from '../../model/stored.js';
import { type PersonSought, type Recognised } from '../../ports/musician-shelf.js';
import { type LandedRow, type LandingSetting, type TakenRow } from '../landing.js';
import { merge, type FieldChange } from '../merge.js';
import { changeEntries, faultEntries, faultsOf } from '../proposal.js';
import { contradiction, identityConflict, isHarmless, type Conflict } from './conflict.js';
import { bitOf, fieldsSaid, newcomer, type IncomingMusician } from './incoming-musician.js';
import { Recognition } from './recognition.js';
import { RosterBatch, type Person } from './roster-batch.js';
import { RosterWindows } from './roster-windows.js';
import { SeenPeople } from './seen-people.js';
import { surelyValid } from './surely-valid.js';

type Row = TakenRow<IncomingMusician>;

/**
 * Brings people into the roster: recognised by e-mail, then by name and city; values that are not blank update, blank
 * ones leave what is there. A batch costs one question to the books and two writes, and a few more where days are given.
 */
export class PeopleLanding {
  readonly #seen = new SeenPeople();
  readonly #windows: RosterWindows;

  private constructor(
    private readonly setting: LandingSetting,
    private readonly recognition: Recognition,
  ) {
    this.#windows = new RosterWindows(setting.books);
  }

  static async open(setting: LandingSetting): Promise<PeopleLanding> {
    return new PeopleLanding(setting, await Recognition.of(setting.books.musicians));
  }

  async land(rows: readonly Row[]): Promise<readonly LandedRow[]> {
    const sought = rows.map(({ draft }) => soughtBy(draft));
    const inBooks = await this.recognition.find(sought);
    const givesDays = rows.some(({ draft }) => draft.available !== null);
    const batch = new RosterBatch(await this.#windows.of(givesDays ? idsOf(inBooks) : []));
    const landed = rows.map((row, nth) => {
      const { email = null, personKey: key = '' } = sought[nth] ?? {};
      const found = batch.recognise(email, key, inBooks[nth] ?? { byEmail: null, byPerson: null });
      const conflict = identityConflict(row.draft.said, found);
      if (conflict !== null) return this.#inConflict(row, conflict);
      const person = found.byEmail ?? found.byPerson;
      return person === null ? this.#enrol(batch, row, key) : this.#amend(batch, row, person);
    });
    await this.#write(batch);
    return landed;
  }

  #enrol(batch: RosterBatch, row: Row, key: string): LandedRow {
    const record = newcomer(row.draft, key);
    const { available } = row.draft;
    const faults = this.#faults(row, record, available);
    if (faults.length > 0) return { row: row.row, end: 'failed', entries: [...row.entries, ...faults] };
    batch.enrol(record, available);
    this.#seen.add(seenAs(record), fieldsSaid(row.draft));
    return { row: row.row, end: 'created', entries: row.entries };
  }

  #amend(batch: RosterBatch, row: Row, person: Person): LandedRow {
    const seen = this.#seen.fieldsOf(seenAs(person.record));
    const said = merge(person.record, row.draft.said);
    const days = merge({ available: person.available }, { available: row.draft.available });
    const all = [...said.changes, ...days.changes];
    const conflict = contradiction(seen, all);
    if (conflict !== null) return this.#inConflict(row, conflict);
    const changes = all.filter((each) => (seen & bitOf(each.field)) === 0 || !isHarmless(each));
    if (changes.length === 0) {
      this.#seen.add(seenAs(person.record), seen | fieldsSaid(row.draft));
      if (seen === 0) return { row: row.row, end: 'unchanged', entries: row.entries };
      return this.#repeated(row, person);
    }
    const record = rewritten(person.record, said.value, changes);
    const { available } = days.value;
    const faults = this.#faults(row, record, available);
    if (faults.length > 0) return { row: row.row, end: 'failed', entries: [...row.entries, ...faults] };
    batch.amend(person, record, available);
    this.#seen.add(seenAs(record), seen | fieldsSaid(row.draft));
    const told = changeEntries(row.row, changes, this.setting.telling);
    return { row: row.row, end: 'updated', entries: [...row.entries, ...told] };
  }

  async #write(batch: RosterBatch): Promise<void> {
    const { musicians: shelf } = this.setting.books;
    const [newcomers, amended, withDays] = [batch.newcomers(), batch.amended(), batch.withNewDays()];
    if (newcomers.length > 0) await shelf.enrol(newcomers);
    if (amended.length > 0) await shelf.amend(amended);
    this.recognition.wrote(newcomers);
    this.recognition.wrote(amended);
    if (withDays.length === 0) return;
    const inBooks = await shelf.recognise(withDays.map(({ record }) => record));
    for (const [nth, { record, available, window }] of withDays.entries()) {
      const musician = inBooks[nth]?.byEmail ?? inBooks[nth]?.byPerson;
      const zone = this.setting.locations.find(record.locationId ?? '')?.zone;
      if (musician == null || zone === undefined)
        throw new Error(`no musician or zone for the days of a row`);
      await this.#windows.set(musician.id, available ?? '/', zone, window);
    }
  }

  #faults(row: Row, record: Fresh<Musician>, available: string | null): readonly ImportEntry[] {
    const nowhere = available !== null && record.locationId === null;
    if (!nowhere && surelyValid(record)) return [];
    const faults = faultsOf(musicians, record);
    const message = 'days need a home location, whose time zone they are in';
    const all = nowhere ? [...faults, { field: 'available', message }] : faults;
    return faultEntries(row.row, all, this.setting.telling);
  }

  #inConflict(row: Row, conflict: Conflict): LandedRow {
    const { columnOf, named } = this.setting.telling;
    const [column, code] = [columnOf(conflict.field), 'ROSTER.CONFLICT'];
    const [was, became, message] = [named(conflict.was), named(conflict.became), named(conflict.message)];
    const entry: ImportEntry = { row: row.row, column, level: 'error', code, message, was, became };
    return { row: row.row, end: 'failed', entries: [...row.entries, entry] };
  }

  #repeated(row: Row, { record }: Person): LandedRow {
    const { notes } = row.draft.said;
    const others = notes != null && notes !== '' && notes !== record.notes;
    const entry: ImportEntry = {
      row: row.row,
      level: 'warning',
      code: 'ROSTER.DUPLICATE_ROW',
      message: `${record.name} stands further up in this file; this row adds nothing${others ? ' but other notes, which are not taken' : ''}.`,
      ...(others ? { was: notes, became: record.notes } : {}),
    };
    return { row: row.row, end: 'skipped', entries: [...row.entries, entry] };
  }
}

const soughtBy = ({ said, homeCity }: IncomingMusician): PersonSought => ({
  email: said.email ?? null,
  personKey: personKey(said.name, said.city ?? homeCity),
});

const idsOf = (found: readonly Recognised<Musician>[]): readonly string[] => [
  ...new Set(
    found.flatMap(({ byEmail, byPerson }) => [byEmail?.id, byPerson?.id]).filter((id) => id !== undefined),
  ),
];

/** What a person is remembered by while the file is read: also two of one name and city are two. */
const seenAs = (record: Fresh<Musician>): string => `${record.personKey}|${record.email ?? ''}`;

/** The person with these changes, and the key that goes with name and city; the very same where only days change. */
function rewritten(
  before: Fresh<Musician>,
  merged: Fresh<Musician>,
  changes: readonly FieldChange[],
): Fresh<Musician> {
  const fields = changes.map(({ field }) => field).filter((field) => field !== 'available');
  if (fields.length === 0) return before;
  const taken = Object.fromEntries(fields.map((field) => [field, merged[field as keyof Fresh<Musician>]]));
  const record: Fresh<Musician> = { ...before, ...(taken as Partial<Fresh<Musician>>) };
  const renamed = fields.includes('name') || fields.includes('city');
  return renamed ? { ...record, personKey: personKey(record.name, record.city) } : record;
}
