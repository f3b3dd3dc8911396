/** The names of constraints and indexes, the same in the migrations, the entities and the refusals. */
export const primaryKeyName = (table: string): string => `PK_${table}`;

export const foreignKeyName = (table: string, field: string): string => `FK_${table}_${field}`;

export const uniqueName = (table: string, fields: readonly string[]): string =>
  `UQ_${table}_${fields.join('_')}`;

export const indexName = (table: string, fields: readonly string[]): string =>
  `IX_${table}_${fields.join('_')}`;
