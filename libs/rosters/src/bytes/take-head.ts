/** The beginning of a file, read ahead to decide how to read it, and the whole file from its first byte. */
export interface Head {
  readonly bytes: Uint8Array;
  /** Whether `bytes` is the whole file. */
  readonly complete: boolean;
  /** The file from its beginning; can be asked for once. */
  all(): AsyncGenerator<Uint8Array>;
  /** Lets go of a file that will not be read on. */
  close(): Promise<void>;
}

/** Reads ahead until `size` bytes are there or the file ends. */
export async function takeHead(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Head> {
  const source = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  let complete = false;
  while (length < size && !complete) {
    const next = await source.next();
    if (next.done === true) complete = true;
    else {
      taken.push(next.value);
      length += next.value.length;
    }
  }
  const bytes = joined(taken, length);
  const close = async (): Promise<void> => {
    await source.return?.();
  };
  return {
    bytes,
    complete,
    close,
    async *all() {
      try {
        yield bytes;
        for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
      } finally {
        await close();
      }
    },
  };
}

export function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
