import { type Musician } from '../../model/people.js';
import { type Fresh } from '../../model/stored.js';
import { type MusicianShelf, type PersonSought, type Recognised } from '../../ports/musician-shelf.js';
import { MetMarks } from './met-marks.js';

const NOBODY: Recognised<Musician> = { byEmail: null, byPerson: null };

/**
 * Finds the people of a file in the books. Where the roster was empty before the import, the books have only those
 * whom the import itself has written, and are asked about nobody else.
 */
export class Recognition {
  readonly #written = new MetMarks();

  private constructor(
    private readonly shelf: MusicianShelf,
    private readonly wasEmpty: boolean,
  ) {}

  static async of(shelf: MusicianShelf): Promise<Recognition> {
    const { items } = await shelf.page({ where: {}, sort: 'id', limit: 1, cursor: null });
    return new Recognition(shelf, items.length === 0);
  }

  /** For each person sought, in order: who has that e-mail, and who that name and city. */
  async find(sought: readonly PersonSought[]): Promise<readonly Recognised<Musician>[]> {
    if (!this.wasEmpty) return this.shelf.recognise(sought);
    const places: number[] = [];
    for (const [place, { email, personKey }] of sought.entries()) {
      if (this.#written.mayHave(personKey) || (email !== null && this.#written.mayHave(email)))
        places.push(place);
    }
    const recognised = new Array<Recognised<Musician>>(sought.length).fill(NOBODY);
    if (places.length === 0) return recognised;
    const found = await this.shelf.recognise(places.flatMap((place) => sought[place] ?? []));
    for (const [nth, place] of places.entries()) recognised[place] = found[nth] ?? NOBODY;
    return recognised;
  }

  /** Must be told of everybody whom the import writes. */
  wrote(people: readonly Fresh<Musician>[]): void {
    if (!this.wasEmpty) return;
    for (const { email, personKey } of people) {
      this.#written.add(personKey);
      if (email !== null) this.#written.add(email);
    }
  }
}
