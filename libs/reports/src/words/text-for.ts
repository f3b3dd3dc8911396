/** The text that a language has for an id; null where it has none, be the id what every object has (`constructor`). */
export const textFor = (texts: Readonly<Record<string, string>>, id: string): string | null =>
  Object.hasOwn(texts, id) ? (texts[id] ?? null) : null;
