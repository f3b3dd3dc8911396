import { Html, html } from './html.js';

/** Colours and type of every page; nothing is fetched from anywhere. */
const STYLE = new Html(`
:root { --ink: #1b242c; --quiet: #55636f; --line: #d9dfe4; --ground: #ffffff; --soft: #f3f6f8; --accent: #1f5f8b; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { font-size: 30px; line-height: 1.2; margin: 0 0 4px; }
h2 { font-size: 20px; margin: 40px 0 8px; }
p { margin: 0 0 10px; max-width: 75ch; }
.quiet, figcaption, caption { color: var(--quiet); font-size: 13px; }
figure { margin: 12px 0 0; overflow-x: auto; }
figure svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; margin-top: 24px; width: 100%; font-variant-numeric: tabular-nums; font-size: 14px; }
caption { text-align: left; padding: 0 0 6px; }
th, td { text-align: left; vertical-align: top; padding: 5px 12px 5px 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--ink); font-size: 13px; }
tbody th { font-weight: 600; }
.number { text-align: right; white-space: nowrap; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); gap: 12px; margin: 20px 0 0; }
.tile { background: var(--soft); border-radius: 6px; padding: 12px 14px; }
.tile b { display: block; font-size: 24px; line-height: 1.2; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 0; margin: 8px 0 0; list-style: none; font-size: 13px; }
.legend i { display: inline-block; width: 11px; height: 11px; border-radius: 2px; margin-right: 6px; vertical-align: -1px; }
@media print {
  @page { margin: 14mm; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; }
  h2 { break-after: avoid; } figure, .tile, tr { break-inside: avoid; } thead { display: table-header-group; }
}
`);

/** A page that stands by itself: styles and charts are in it. */
export const page = (title: string, locale: string, body: readonly Html[]): string =>
  `<!doctype html>\n${
    html`<html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.markup
  }\n`;

export interface HtmlColumn {
  readonly title: string;
  /** Figures stand flush right. */
  readonly number?: boolean;
}

/** A table; the first cell of a row is what the row is about. */
export function table(
  caption: string,
  columns: readonly HtmlColumn[],
  rows: readonly (readonly (string | number | null)[])[],
): Html {
  const kind = (at: number): string => (columns[at]?.number === true ? 'number' : '');
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(({ title }, at) => html`<th scope="col" class="${kind(at)}">${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell, at) =>
              at === 0 ? html`<th scope="row">${cell}</th>` : html`<td class="${kind(at)}">${cell}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Big figures side by side. */
export const tiles = (figures: readonly { readonly figure: string; readonly about: string }[]): Html =>
  html`<div class="tiles">
    ${figures.map(({ figure, about }) => html`<div class="tile"><b>${figure}</b>${about}</div>`)}
  </div>`;
