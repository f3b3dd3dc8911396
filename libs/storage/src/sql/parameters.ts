import { type SqlValue } from './sql-value.js';
import { type Dialect } from './dialect.js';

/** The values of a statement under construction: each is bound once and stands in the text by its placeholder. */
export class Parameters {
  readonly values: SqlValue[] = [];

  constructor(private readonly dialect: Dialect) {}

  bind(value: SqlValue): string {
    this.values.push(value);
    return this.dialect.placeholder(this.values.length);
  }
}

export const quoted = (name: string): string => `"${name}"`;
