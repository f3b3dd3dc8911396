import { randomBytes } from 'node:crypto';
import { SQLITE } from '../sql/dialect.js';
import { musicians } from '../tables/people.js';
import { columnNames, type Table } from '../tables/table.js';
import { Seal } from './seal.js';
import { rowsOf } from './sealed-rows.js';
import { soughtIn } from './sealed-search.js';

const seal = new Seal(randomBytes(32).toString('hex'));
const people = musicians as unknown as Table;
const { table, write } = rowsOf(people, SQLITE, seal);
const NOW = '2026-11-29T04:00:00.000Z';
const stamp = { id: '1', revision: 1, createdAt: NOW, updatedAt: NOW };
const email = columnNames(table).indexOf('email');

describe('a person in an encrypted database', () => {
  it.each([null, '', 'anna@example.org'])('is sought by the e-mail %j as it was stored', (value) => {
    const row = write({ name: 'Anna', email: value }, stamp);
    expect(soughtIn(people, seal, { email: value } as object)).toEqual({ email: row[email] });
  });
});
