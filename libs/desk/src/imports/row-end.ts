/** What became of one row. Every row of a file is exactly one of these. */
export const ROW_ENDS = ['created', 'updated', 'unchanged', 'skipped', 'failed'] as const;
export type RowEnd = (typeof ROW_ENDS)[number];
