import { type z } from 'zod';

/**
 * A kind of record the desk keeps: what a client may write (`fields`), what stands in for fields left out at
 * creation (`defaults`), what the desk works out itself (`derived`), and how lists of it are filtered and sorted.
 * The storage tables, the use cases, the API's routes and its OpenAPI document all follow from these.
 */
export interface RecordKind<
  Name extends string = string,
  Fields extends z.ZodObject = z.ZodObject,
  Derived extends z.ZodObject = z.ZodObject,
> {
  readonly name: Name;
  /** The word in paths: `/v1/locations`. */
  readonly plural: string;
  /** `organisation` things stand beside productions; `production` things live under one and carry `productionId`. */
  readonly scope: 'organisation' | 'production';
  readonly fields: Fields;
  readonly defaults: Partial<z.infer<Fields>>;
  readonly derived: Derived;
  /** Fields that a list can be filtered by, with equality. */
  readonly filters: readonly string[];
  /** Fields that a list can be sorted by; the first is the order unless asked otherwise. */
  readonly sorts: readonly string[];
}

export const defineRecord = <
  const Name extends string,
  Fields extends z.ZodObject,
  Derived extends z.ZodObject,
>(
  kind: RecordKind<Name, Fields, Derived>,
): RecordKind<Name, Fields, Derived> => kind;
