import { type Fresh, type Musician, type MusicianShelf, type PersonSought } from '#desk';
import { indexed } from '../sealing/sealed-table.js';
import { type Connection } from '../sql/connection.js';
import { Parameters, quoted } from '../sql/parameters.js';
import { selectFrom } from '../sql/page-statement.js';
import { musicians } from '../tables/people.js';
import { TableShelf } from './table-shelf.js';

const CHUNK = 500;

const distinct = (texts: readonly (string | null)[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== null)),
];

/** The roster, with what an import needs written for hundreds of people at a time. */
export class MusicianTableShelf extends TableShelf<Musician> implements MusicianShelf {
  constructor(connection: Connection) {
    super(musicians, connection);
  }

  /** E-mails and keys are compared as they are stored. Where several fit, the one stored first is meant. */
  async recognise(
    sought: readonly PersonSought[],
  ): Promise<readonly { readonly byEmail: Musician | null; readonly byPerson: Musician | null }[]> {
    const recognised = [];
    for (let from = 0; from < sought.length; from += CHUNK) {
      const chunk = sought.slice(from, from + CHUNK);
      const byEmail = await this.firstBy('email', distinct(chunk.map(({ email }) => email)));
      const byPerson = await this.firstBy('personKey', distinct(chunk.map(({ personKey }) => personKey)));
      for (const { email, personKey } of chunk) {
        recognised.push({
          byEmail: (email === null ? undefined : byEmail.get(email)) ?? null,
          byPerson: byPerson.get(personKey) ?? null,
        });
      }
    }
    return recognised;
  }

  async enrol(people: readonly Fresh<Musician>[]): Promise<void> {
    await this.insert(people);
  }

  /** @throws Error when one of them is not on the shelf. */
  async amend(people: readonly Musician[]): Promise<void> {
    const updatedAt = new Date().toISOString();
    for (let from = 0; from < people.length; from += CHUNK) {
      const chunk = people.slice(from, from + CHUNK);
      const rows = chunk.map((person) => {
        const { id, revision, createdAt } = person;
        return this.write(person, { id, revision: revision + 1, createdAt, updatedAt });
      });
      const was = new Map((await this.all({ id: chunk.map(({ id }) => id) })).map((one) => [one.id, one]));
      const rewritten = await this.attempt({ does: 'write', records: chunk }, () =>
        this.connection.rewrite(this.table, rows),
      );
      if (rewritten !== rows.length) throw new Error('a musician to be amended is not on the shelf');
      await this.recorder?.changed(
        'change',
        chunk.map((person) => ({
          before: was.get(person.id) ?? null,
          after: { ...person, revision: person.revision + 1 },
        })),
      );
    }
  }

  /** A double is looked for as its own piece of the stored JSON: a quote inside a name would be escaped there. */
  async playersOf(locationId: string, instruments: readonly string[]): Promise<readonly Musician[]> {
    const { dialect } = this.connection;
    const parameters = new Parameters(dialect);
    const at = parameters.bind(locationId);
    const active = parameters.bind(dialect.flag(true));
    const primary = dialect.oneOf('"instrument"', parameters.bind(dialect.list(instruments)));
    const doubles = instruments.map((instrument) => `"instrument":${JSON.stringify(instrument)}`);
    const double = dialect.containsOneOf('"doubles"', parameters.bind(dialect.list(doubles)));
    const rows = await this.connection.all(
      `${selectFrom(this.table)} WHERE "locationId" = ${at} AND "active" = ${active}` +
        ` AND (${primary} OR ("doubles" <> '[]' AND ${double})) ORDER BY "id"`,
      parameters.values,
    );
    return rows.map(this.read);
  }

  private async firstBy(
    field: 'email' | 'personKey',
    wanted: readonly string[],
  ): Promise<ReadonlyMap<string, Musician>> {
    if (wanted.length === 0) return new Map();
    const { dialect, seal } = this.connection;
    const parameters = new Parameters(dialect);
    const stored = seal === null ? wanted : wanted.map((one) => indexed(this.table, field, seal, one));
    const oneOfThem = dialect.oneOf(quoted(field), parameters.bind(dialect.list(stored)));
    const rows = await this.connection.all(
      `${selectFrom(this.table)} WHERE "id" IN` +
        ` (SELECT MIN("id") FROM "musicians" WHERE ${oneOfThem} GROUP BY ${quoted(field)})`,
      parameters.values,
    );
    return new Map(rows.map(this.read).map((musician) => [musician[field] ?? '', musician]));
  }
}
