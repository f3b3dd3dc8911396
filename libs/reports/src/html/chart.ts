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

/** A chart as inline SVG: `alt` says in words what it shows, for whoever cannot see it. */
export function chart(
  alt: string,
  caption: string,
  options: Plot.PlotOptions,
  legend: readonly Legend[] = [],
): Html {
  // An SVG element of that document; a browser's types are not at hand.
  const drawn = Plot.plot({ ...options, document: document as never, ariaLabel: alt }) as unknown as Drawn;
  const svg = new Html(drawn.outerHTML.replace('<svg ', '<svg role="img" '));
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
