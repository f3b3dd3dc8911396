/**
 * Works through items in their order, so many at a time. The first fault ends it: nobody takes another item then, and it is
 * thrown when everybody has come to an end, so that nothing is done behind the back of whoever clears up.
 */
export async function severalAtATime<T>(
  items: readonly T[],
  size: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items].reverse();
  const next = async (): Promise<void> => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  const halt = (error: unknown): never => {
    waiting.length = 0;
    throw error;
  };
  const ended = await Promise.allSettled(Array.from({ length: size }, () => next().catch(halt)));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
