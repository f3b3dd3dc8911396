/* As much of linkedom as is used. Its own types are those of a browser. */
declare module 'linkedom' {
  interface DomElement {
    readonly textContent: string;
    getAttribute(name: string): string | null;
    querySelector(selector: string): DomElement | null;
    querySelectorAll(selector: string): Iterable<DomElement> & { readonly length: number };
  }
  interface DomDocument extends DomElement {
    readonly documentElement: DomElement;
  }
  export function parseHTML(text: string): { readonly document: DomDocument };
}
