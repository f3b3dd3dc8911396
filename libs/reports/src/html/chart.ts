import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { Html, html } from './html.js';

/** Charts are drawn into a document of their own, since there is no browser. */
const { document } = parseHTML('<html><body></body></html>');

interface Drawn {
  readonly outerHTML: string;
}

export interface Legend {
  readonly text: string;
  readonly colour: string;
}

const LETTER = 7;
const MOST_LETTERS = 42;

/** The name of a row, as much of it as there is room for. */
export const rowName = (name: string): string =>
  name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;

/** Room at the left for the names of rows. */
export const roomForNames = (names: readonly string[]): number =>
  Math.max(8, ...names.map((name) => rowName(name).length)) * LETTER + 14;

/** Room below for figures in two lines, or with a unit under them. */
export const ROOM_BELOW = 40;

/** Still to be read where a page is printed on a sheet. */
const LETTERS = '12px';

/** Plot calls the parts of a chart "bar" or "x-axis tick": nobody hears it of a picture, and it is English. */
const LABEL_OF_PART = /(<g\b[^>]*?) aria-(?:label|description)="[^"]*"/g;

/** A chart as inline SVG: `alt` says in words what it shows, for whoever cannot see it. */
export function chart(
  alt: string,
  caption: string,
  options: Plot.PlotOptions,
  legend: readonly Legend[] = [],
): Html {
  // An SVG element of that document; a browser's types are not at hand.
  const drawn = Plot.plot({
    ...{ style: { fontSize: LETTERS }, document: document as never, ariaLabel: alt },
    ...options,
  }) as unknown as Drawn;
  const svg = new Html(drawn.outerHTML.replaceAll(LABEL_OF_PART, '$1').replace('<svg ', '<svg role="img" '));
  const keys = legend.map(({ text, colour }) => html`<li><i style="background:${colour}"></i>${text}</li>`);
  return html`<figure>
    ${svg}
    <figcaption>${caption}</figcaption>
    ${
      legend.length === 0
        ? null
        : html`<ul class="legend">
            ${keys}
          </ul>`
    }
  </figure>`;
}
