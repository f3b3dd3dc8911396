import { type Availability, type Musician } from '../../model/people.js';
import { type Fresh } from '../../model/stored.js';
import { type Recognised } from '../../ports/musician-shelf.js';
import { daysOf } from './roster-windows.js';

/** A person as they will stand once the batch is written; `stored` is null for one the books do not have yet. */
export interface Person {
  readonly stored: Musician | null;
  /** The days that the roster gave before. */
  readonly window: Availability | null;
  record: Fresh<Musician>;
  /** First and last day available; null where the roster gives none. */
  available: string | null;
  recordChanged: boolean;
  daysChanged: boolean;
}

/**
 * The people of one batch of rows. Rows are compared with the books as they will be after the rows before them, though
 * the books are asked and written only once a batch.
 */
export class RosterBatch {
  readonly #touched = new Set<Person>();
  readonly #byId = new Map<string, Person>();
  readonly #byEmail = new Map<string, Person>();
  readonly #byKey = new Map<string, Person>();

  /** `windows` are the days that the roster gave before, by musician. */
  constructor(private readonly windows: ReadonlyMap<string, Availability>) {}

  /** Who has that e-mail and who that name and city, this batch's own rows counted in. */
  recognise(email: string | null, personKey: string, inBooks: Recognised<Musician>): Recognised<Person> {
    const byEmail = email === null ? null : (this.#byEmail.get(email) ?? this.#known(inBooks.byEmail));
    const byPerson = this.#byKey.get(personKey) ?? this.#known(inBooks.byPerson);
    return {
      byEmail: byEmail?.record.email === email ? byEmail : null,
      byPerson: byPerson?.record.personKey === personKey ? byPerson : null,
    };
  }

  enrol(record: Fresh<Musician>, available: string | null): void {
    const daysChanged = available !== null;
    this.#keep({ stored: null, window: null, record, available, recordChanged: true, daysChanged });
  }

  amend(person: Person, record: Fresh<Musician>, available: string | null): void {
    person.recordChanged ||= person.record !== record;
    person.daysChanged ||= person.available !== available;
    person.record = record;
    person.available = available;
    this.#keep(person);
  }

  /** Those the books do not have yet. */
  newcomers(): readonly Fresh<Musician>[] {
    const newcomers: Fresh<Musician>[] = [];
    for (const { stored, record } of this.#touched) if (stored === null) newcomers.push(record);
    return newcomers;
  }

  /** Those of the books that changed, whole, with the revision they had. */
  amended(): readonly Musician[] {
    const amended: Musician[] = [];
    for (const { stored, record, recordChanged } of this.#touched) {
      if (stored !== null && recordChanged) amended.push({ ...stored, ...record });
    }
    return amended;
  }

  /** Those whose days are to be written. */
  withNewDays(): readonly Person[] {
    return [...this.#touched].filter(({ daysChanged }) => daysChanged);
  }

  #known(musician: Musician | null): Person | null {
    if (musician === null) return null;
    const known = this.#byId.get(musician.id);
    if (known !== undefined) return known;
    const window = this.windows.get(musician.id) ?? null;
    const available = window === null ? null : daysOf(window);
    const person = {
      stored: musician,
      window,
      record: musician,
      available,
      recordChanged: false,
      daysChanged: false,
    };
    this.#byId.set(musician.id, person);
    return person;
  }

  #keep(person: Person): void {
    this.#touched.add(person);
    this.#byKey.set(person.record.personKey, person);
    if (person.record.email !== null) this.#byEmail.set(person.record.email, person);
  }
}
