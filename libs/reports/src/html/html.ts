/** A piece of HTML that is safe to print as it stands. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | number | null | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function markupOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string' || typeof part === 'number') {
    return String(part).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  }
  return part.map(markupOf).join('');
}

/** HTML in which everything put in is text, unless it is HTML already: html`<p>${name}</p>`. */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(pieces.map((piece, at) => (at === 0 ? piece : markupOf(parts[at - 1] ?? null) + piece)).join(''));
