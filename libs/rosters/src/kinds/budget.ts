import { readAmount } from '../cells/amounts.js';
import { readNotes, readRequired, readShort } from '../cells/short-text.js';
import { headerKey } from '../columns/header-key.js';
import { type ImportOptions } from '../options.js';
import { accepted } from '../outcome.js';
import { type RowReading } from '../table/row-reading.js';
import { currencyColumn, locationColumn, notesColumn } from './data/shared-columns.js';
import { type BudgetDraft } from './drafts.js';
import { type Kind } from './kind.js';

type Field =
  'name' | 'category' | 'location' | 'agreement' | 'section' | 'amount' | 'spent' | 'currency' | 'notes';
type Row = RowReading<Field>;

/** What people call that which money goes to. */
const CATEGORIES: Readonly<Record<NonNullable<BudgetDraft['category']>, string>> = {
  pay: 'pay, players, musicians, orchestra, wages, salaries, fees, gagen, honorare, musiker, compensi, musicisti, cachets, musiciens',
  porterage: 'porterage, cartage, transport, instruments, transporte, trasporto',
  use: 'use, usage, pay on use, minutes used, nutzung, utilizzo, utilisation',
  rooms:
    'rooms, room, room hire, studio, studios, studio hire, hire, räume, studiomiete, miete, sale, affitto, salles',
  staff: 'staff, crew, conductor, engineer, stab, personal, personale, personnel, équipe',
  other: 'other, misc, miscellaneous, contingency, sonstiges, anderes, altro, autres, divers',
};

const byWord = new Map(
  Object.entries(CATEGORIES).flatMap(([category, words]) =>
    words.split(',').map((word) => [headerKey(word), category as BudgetDraft['category']] as const),
  ),
);

function readCategory(row: Row): BudgetDraft['category'] {
  const text = row.text('category');
  if (text === '') return null;
  const known = byWord.get(headerKey(text));
  if (known !== undefined) return known;
  const message = `"${text}" is nothing that costs are kept by; there are ${Object.keys(CATEGORIES).join(', ')}.`;
  row.error('category', 'BUDGET.UNKNOWN_CATEGORY', message, { was: text });
  return null;
}

function read(row: Row, options: ImportOptions): BudgetDraft {
  const name = readRequired(row, 'name', 200);
  const amount = readAmount(row, 'amount', 'currency', options.currency);
  const spent = readAmount(row, 'spent', null, amount.currency ?? options.currency);
  if (amount.minor === null && !row.failed) {
    row.error('amount', 'IMPORT.MISSING_VALUE', `"${row.header('amount')}" must not be empty.`);
  }
  if (spent.minor !== null && amount.currency !== null && spent.currency !== amount.currency) {
    const message = `What was spent is in ${spent.currency}, what was set aside in ${amount.currency}.`;
    row.error('spent', 'IMPORT.CURRENCY_CONFLICT', message, { was: row.text('spent') });
  }
  return {
    name,
    category: readCategory(row),
    location: readShort(row, 'location', 200),
    agreement: readShort(row, 'agreement', 200),
    section: readShort(row, 'section', 40),
    amountMinor: amount.minor ?? 0,
    currency: amount.currency,
    spentMinor: spent.minor,
    notes: readNotes(row, 'notes'),
  };
}

/** Money set aside: `Line,Category,Location,Agreement,Section,Amount,Currency,Spent`. */
export const budget: Kind<Field, BudgetDraft> = {
  columns: [
    {
      field: 'name',
      names:
        'line, budget line, item, position, description, title, posten, bezeichnung, voce, descrizione, poste, libellé',
      about: 'What the line is called; a line of that name is changed.',
      example: 'Strings, Vienna',
    },
    {
      field: 'category',
      names: 'kind, type, cost type, group, art, kategorie, kostenart, tipo, categoria, catégorie',
      about: 'What the money goes to: pay, porterage, use, rooms, staff, other.',
      example: 'pay',
    },
    { ...locationColumn, about: 'Only costs of this city: its slug or name.' },
    {
      field: 'agreement',
      names: 'contract, union, tarif, vertrag, tarifvertrag, accordo, contratto, convention, accord',
      about: 'Only costs under this agreement: its id or name.',
      example: 'buy-out-vienna',
    },
    {
      field: 'section',
      names: 'orchestra section, register, gruppe, sezione, famille, pupitre',
      about: 'Only pay of this section of the orchestra.',
      example: 'strings',
    },
    {
      field: 'amount',
      names:
        'budget, budgeted, set aside, sum, total, cost, planned, betrag, summe, importo, totale, montant, somme',
      about: 'What is set aside.',
      example: '€ 24.000,00',
    },
    {
      field: 'spent',
      names: 'actual, spent beside sessions, paid, ausgegeben, ist, speso, dépensé',
      about: 'Spent on it beside what sessions and engagements say.',
      example: '1.200,00',
    },
    currencyColumn,
    notesColumn,
  ],
  needs: [['name'], ['amount']],
  prepare: (_head, options) => accepted({ read: (row) => read(row, options) }),
};
