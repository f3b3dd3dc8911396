import { z } from 'zod';

/** What every stored record carries. `revision` starts at 1 and grows with every change: it is the ETag. */
export const storedFields = z.object({
  id: z.string().describe('UUIDv7'),
  revision: z.int().min(1).describe('grows by one with every change; the ETag'),
  createdAt: z.string().describe('UTC instant, ISO-8601'),
  updatedAt: z.string().describe('UTC instant, ISO-8601'),
});

export type Stored = Readonly<z.infer<typeof storedFields>>;

/** A record before it is stored: without id, revision and times. */
export type Fresh<T extends Stored> = Omit<T, keyof Stored>;

/** Some fields of a record, to be changed. */
export type Change<T extends Stored> = Partial<Fresh<T>>;
