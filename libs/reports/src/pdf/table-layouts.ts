interface LaidOut {
  readonly table: { readonly body: readonly unknown[]; readonly headerRows?: number };
}

interface TableLayout {
  readonly hLineWidth: (line: number, node: LaidOut) => number;
  readonly vLineWidth: () => number;
  readonly hLineColor: (line: number, node: LaidOut) => string;
  readonly vLineColor?: () => string;
  readonly paddingLeft: (column: number) => number;
  readonly paddingRight: () => number;
  readonly paddingTop: () => number;
  readonly paddingBottom: () => number;
}

const HAIR = 0.4;

/** How tables are ruled: `rows` between rows only, `grid` around every cell, `signature` a line to sign on. */
export const TABLE_LAYOUTS: Readonly<Record<'rows' | 'grid' | 'signature', TableLayout>> = {
  rows: {
    hLineWidth: (line, { table }) =>
      line === 0 || line === table.body.length ? 0 : line === (table.headerRows ?? 0) ? 0.9 : HAIR,
    vLineWidth: () => 0,
    hLineColor: (line, { table }) => (line === (table.headerRows ?? 0) ? '#33404C' : '#D5DBE0'),
    paddingLeft: (column) => (column === 0 ? 0 : 5),
    paddingRight: () => 5,
    paddingTop: () => 2.2,
    paddingBottom: () => 2.2,
  },
  signature: {
    hLineWidth: (line) => (line === 0 ? 0.7 : 0),
    vLineWidth: () => 0,
    hLineColor: () => '#33404C',
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
  grid: {
    hLineWidth: () => HAIR,
    vLineWidth: () => HAIR,
    hLineColor: () => '#AAB4BD',
    vLineColor: () => '#AAB4BD',
    paddingLeft: () => 5,
    paddingRight: () => 5,
    paddingTop: () => 4,
    paddingBottom: () => 4,
  },
};
