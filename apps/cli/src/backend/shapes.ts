import { z } from 'zod';

/** What the service says in its own shapes, which are those of the use cases: checked for being there, then believed. */
export const believed = <T>(): z.ZodType<T> =>
  z.custom<T>((value) => typeof value === 'object' && value !== null);

export const under = (production: string | null, path: string): string =>
  production === null ? `/v1/${path}` : `/v1/productions/${encodeURIComponent(production)}/${path}`;
