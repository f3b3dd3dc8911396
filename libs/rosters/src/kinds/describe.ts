import { KINDS, type ImportKind } from './kinds.js';

/** A column of an import, as help and API documentation show it. */
export interface ColumnDescription {
  readonly field: string;
  /** Headers it is known by, beside the field's own name; matched without case, accents, spaces and marks. */
  readonly headers: readonly string[];
  /** `yes`; `one of` with others of the same import; `no`. */
  readonly required: 'yes' | 'one of' | 'no';
  readonly about: string;
  readonly example: string;
}

export interface ImportDescription {
  readonly kind: ImportKind;
  readonly columns: readonly ColumnDescription[];
}

function requirement(needs: readonly (readonly string[])[], field: string): ColumnDescription['required'] {
  const need = needs.find((fields) => fields.includes(field));
  if (need === undefined) return 'no';
  return need.length === 1 ? 'yes' : 'one of';
}

/** Every kind of import with the columns it understands. */
export const importKinds: readonly ImportDescription[] = (Object.keys(KINDS) as ImportKind[]).map((kind) => ({
  kind,
  columns: KINDS[kind].columns.map(({ field, names, about, example }) => ({
    field,
    headers: [...new Set(names.split(',').map((name) => name.trim()))].filter((name) => name !== ''),
    required: requirement(KINDS[kind].needs, field),
    about,
    example,
  })),
}));
