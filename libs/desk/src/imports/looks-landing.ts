import { type Stored } from '../model/stored.js';
import { type LandedRow, type Landing, type TakenRow } from './landing.js';
import { isFault, type RowFault } from './row-fault.js';
import { type Telling } from './telling.js';
import { together, verdictOn, type Look } from './ledger.js';

/** What a row would do: its looks, the one it is about first, and how to write them once all are found good. */
export interface RowPlan {
  readonly looks: readonly Look<Stored>[];
  readonly write: () => Promise<unknown>;
  readonly remarks?: readonly (RowFault & { readonly level: 'warning' | 'info' })[];
}

/** Lands rows one after the other: each is planned against what the rows before it left, then written or failed. */
export class LooksLanding<D> implements Landing<D> {
  constructor(
    private readonly plan: (draft: D) => Promise<RowPlan | RowFault>,
    private readonly telling: Telling,
  ) {}

  async land(rows: readonly TakenRow<D>[]): Promise<readonly LandedRow[]> {
    const landed: LandedRow[] = [];
    for (const row of rows) landed.push(await this.#land(row));
    return landed;
  }

  async #land({ row, draft, entries }: TakenRow<D>): Promise<LandedRow> {
    const plan = await this.plan(draft);
    if (isFault(plan)) {
      const { field, code, message } = plan;
      const error = { row, column: this.telling.columnOf(field), level: 'error', code, message } as const;
      return { row, end: 'failed', entries: [...entries, error] };
    }
    const remarks = (plan.remarks ?? []).map(({ field, ...remark }) => ({
      row,
      column: this.telling.columnOf(field),
      ...remark,
    }));
    const verdict = together(
      row,
      plan.looks.map((look) => verdictOn(look, row, this.telling)),
    );
    if (verdict.end !== 'failed') await plan.write();
    return { row, end: verdict.end, entries: [...entries, ...remarks, ...verdict.entries] };
  }
}
