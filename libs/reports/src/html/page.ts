import { cellText, isFigure } from '../tables/cell-text.js';
import { type ShownColumn } from '../tables/table.js';
import { type Formats } from '../words/formats.js';
import { type CellValue, type ColumnKind } from '../xlsx/workbook.js';
import { Html, html } from './html.js';

/** Colours and type of every page; nothing is fetched from anywhere. */
const STYLE = new Html(`
:root { --ink: #1b242c; --quiet: #55636f; --line: #d9dfe4; --ground: #ffffff; --soft: #f3f6f8; --accent: #1f5f8b; }
* { box-sizing: border-box; }
body { margin: 0; overflow-wrap: break-word; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { font-size: 30px; line-height: 1.2; margin: 0 0 4px; }
h2 { font-size: 20px; margin: 40px 0 8px; }
h3 { font-size: 16px; margin: 28px 0 4px; }
h4 { font-size: 14px; margin: 12px 0 2px; }
.film { text-transform: uppercase; letter-spacing: .06em; font-size: 12px; color: var(--quiet); margin: 0; }
p { margin: 0 0 10px; max-width: 75ch; }
.quiet, figcaption, caption { color: var(--quiet); font-size: 13px; }
figure { margin: 12px 0 0; overflow-x: auto; }
.wide { overflow-x: auto; }
ul, ol { margin: 4px 0 10px; padding-left: 22px; }
a { color: var(--accent); }
.warn { color: #8a3b00; }
.bad { color: #a3261b; font-weight: 600; }
.days { columns: 4 190px; list-style: none; padding: 0; font-size: 13px; line-height: 1.35; }
.days li { break-inside: avoid; padding-bottom: 3px; }
.call { border-top: 1px solid var(--line); padding-top: 4px; }
.call p { margin: 0 0 4px; max-width: none; }
.call table { margin: 6px 0; } .call thead th:nth-child(-n + 2) { width: 12ch; }
.call .players p { font-size: 13px; margin: 0 0 1px; }
figure svg { max-width: 100%; height: auto; } figcaption { margin-top: 4px; }
table { border-collapse: collapse; margin-top: 24px; width: 100%; font-variant-numeric: tabular-nums; font-size: 14px; }
h2 + .wide > table { margin-top: 8px; } table.pairs { width: auto; min-width: 320px; }
caption { text-align: left; padding: 0 0 6px; }
th, td { text-align: left; vertical-align: top; padding: 5px 12px 5px 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--ink); font-size: 13px; }
tbody th { font-weight: 600; }
tfoot th, tfoot td { border-top: 2px solid var(--ink); border-bottom: 0; font-weight: 600; }
.number { text-align: right; white-space: nowrap; }
.when { white-space: nowrap; }
.number + :not(.number) { padding-left: 14px; }
.tiles + p, figure + p, figure + ul { margin-top: 14px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(170px, 1fr)); gap: 12px; margin: 20px 0 0; }
.tile { background: var(--soft); border-radius: 6px; padding: 12px 14px; }
.tiles:has(> :nth-child(6):last-child) { grid-template-columns: repeat(3, 1fr); }
.tile b { display: block; font-size: 22px; line-height: 1.25; white-space: nowrap; }
.tile span { display: block; } .tile span::first-letter { text-transform: uppercase; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 0; margin: 8px 0 0; list-style: none; font-size: 13px; }
.legend i { display: inline-block; width: 11px; height: 11px; border-radius: 2px; margin-right: 6px; vertical-align: -1px; }
@media screen and (max-width: 720px) {
  main { padding: 20px 16px 48px; } .tiles { grid-template-columns: repeat(2, 1fr) !important; } .tile b { font-size: 17px; }
  figure svg { max-width: none; } table:has(thead th:nth-child(5)) { min-width: 640px; }
}
@media print {
  @page { margin: 14mm; } @page broad { size: landscape; }
  main:has(thead th:nth-child(8)) { page: broad; }
  body { font-size: 10pt; } main { max-width: none; padding: 0; }
  h1, h2, h3, h4, caption { break-after: avoid; } h1, h2, h3, h4, figure, .tile, .call, tr { break-inside: avoid; }
  thead { display: table-header-group; } tfoot { display: table-row-group; break-before: avoid; }
  .wide, figure { overflow: visible; } .tiles { grid-template-columns: repeat(auto-fit, minmax(32mm, 1fr)); }
  table { font-size: 9pt; } th, td { padding-block: 3px; } tbody tr:nth-last-child(-n + 4) { break-after: avoid; }
  li { break-inside: avoid; } li:nth-last-child(-n + 3) { break-after: avoid; } a { color: inherit; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`);

/** A page that stands by itself: styles and charts are in it. */
export const page = (title: string, locale: string, body: readonly (Html | null)[]): string =>
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

/** What stands at the head of a report's page: the film, what the report is, and what is said of it at once. */
export const pageHead = (film: string, title: string, under: string): Html =>
  html`<p class="film">${film}</p>
    <h1>${title}</h1>
    <p class="quiet">${under}</p>`;

const classOf = ({
  kind,
  align,
  oneLine = false,
}: Pick<ShownColumn<never>, 'align' | 'oneLine'> & { readonly kind: ColumnKind }): string =>
  isFigure(kind) || align === 'right' ? 'number' : kind === 'text' && !oneLine ? '' : 'when';

interface HtmlTable<R> {
  readonly caption: string;
  readonly columns: readonly ShownColumn<R>[];
  readonly rows: readonly R[];
  /** Whether a heading above says the same: then it is only read out. */
  readonly unseen?: boolean;
  /** What a row of sums is called; left out: there is none. */
  readonly total?: string;
}

/** A table; the first cell of a row is what the row is about. */
export function table<R>(
  { caption, unseen = false, columns, rows, total }: HtmlTable<R>,
  formats: Formats,
): Html {
  const text = ({ kind }: ShownColumn<R>, value: CellValue): string => cellText(kind, value, formats);
  const cells = (row: R): Html[] =>
    columns.map((column, at) => {
      const shown = text(column, column.of(row));
      return at === 0
        ? html`<th scope="row" class="${classOf(column)}">${shown}</th>`
        : html`<td class="${classOf(column)}">${shown}</td>`;
    });
  const sum = ({ of }: ShownColumn<R>): number => rows.reduce((all, row) => all + Number(of(row) ?? 0), 0);
  const sums = (name: string): Html[] =>
    columns.map((column, at) =>
      at === 0
        ? html`<th scope="row">${name}</th>`
        : html`<td class="${classOf(column)}">${column.total === true ? text(column, sum(column)) : ''}</td>`,
    );
  return html`<div class="wide">
    <table class="${columns.length > 2 ? '' : 'pairs'}">
      <caption>
        ${unseen ? html`<span class="unseen">${caption}</span>` : caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" class="${classOf(column)}">${column.title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${cells(row)}
            </tr> `,
        )}
      </tbody>
      ${
        total === undefined || rows.length < 2
          ? null
          : html`<tfoot>
              <tr>
                ${sums(total)}
              </tr>
            </tfoot>`
      }
    </table>
  </div>`;
}

/** A part of a page under its heading; nothing where there is nothing to show. */
export const part = (title: string, body: readonly (Html | null)[]): Html | null =>
  body.every((one) => one === null)
    ? null
    : html`<section>
        <h2>${title}</h2>
        ${body}
      </section>`;

/** Big figures side by side. */
export const tiles = (figures: readonly { readonly figure: string; readonly about: string }[]): Html =>
  html`<div class="tiles">
    ${figures.map(({ figure, about }) => html`<div class="tile"><b>${figure}</b><span>${about}</span></div>`)}
  </div>`;
