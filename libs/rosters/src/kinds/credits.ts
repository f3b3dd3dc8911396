import { readCueCell } from '../cells/cue-reference.js';
import { readRole, readShare } from '../cells/rights.js';
import { readNotes, readRequired, readShort } from '../cells/short-text.js';
import { accepted } from '../outcome.js';
import { type RowReading } from '../table/row-reading.js';
import { CUE_NUMBER_NAMES } from './data/cue-columns.js';
import { notesColumn } from './data/shared-columns.js';
import { type CreditDraft } from './drafts.js';
import { type Kind } from './kind.js';

type Field = 'cue' | 'name' | 'role' | 'share' | 'ipi' | 'society' | 'notes';
type Row = RowReading<Field>;

const read = (row: Row): CreditDraft => ({
  cue: readCueCell(row, 'cue')?.number ?? '',
  name: readRequired(row, 'name', 200),
  role: readRole(row, 'role') ?? 'composer',
  shareBasisPoints: readShare(row, 'share') ?? 0,
  ipi: readShort(row, 'ipi', 20),
  society: readShort(row, 'society', 40),
  notes: readNotes(row, 'notes'),
});

/** Who wrote or publishes what: a row for each of a cue’s. `Cue,Name,Role,Share,IPI,Society`. */
export const credits: Kind<Field, CreditDraft> = {
  columns: [
    { field: 'cue', names: CUE_NUMBER_NAMES, about: 'Cue number; any version.', example: '3m21' },
    {
      field: 'name',
      names:
        'party, interested party, ip name, writer, writer name, writers, publisher name, credit, person, beteiligter, rechteinhaber, avente diritto, ayant droit, nom',
      about: 'As the society has it.',
      example: 'GRUBER ANNA',
    },
    {
      field: 'role',
      names:
        'capacity, function, designation, type, right holder role, rolle, funktion, ruolo, qualifica, rôle, fonction, qualité',
      about:
        'composer, author, composer-author, arranger, sub-author, publisher, sub-publisher, administrator.',
      example: 'composer',
    },
    {
      field: 'share',
      names:
        'share percent, percent, percentage, pct, split, performance share, anteil, prozent, quota, percentuale, part, pourcentage',
      about: 'Of the writers’, or of the publishers’: 50 %.',
      example: '50 %',
    },
    {
      field: 'ipi',
      names: 'ipi number, ipi name number, cae, cae ipi, ipi cae',
      about: 'IPI name number.',
      example: '00014107338',
    },
    {
      field: 'society',
      names:
        'pro, performing rights organisation, affiliation, performing rights society, gesellschaft, società, société',
      about: 'The rights society.',
      example: 'PRS',
    },
    notesColumn,
  ],
  needs: [['cue'], ['name'], ['role'], ['share']],
  prepare: () => accepted({ read }),
};
