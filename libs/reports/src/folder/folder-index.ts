import { html, type Html } from '../html/html.js';
import { page, pageHead, part } from '../html/page.js';
import { groupBy } from '../order.js';
import { type ReportPart } from '../report-kind.js';
import { type ReportName } from '../table.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type FolderFile } from './folder.js';

/** A report that could not be made, and why. */
export interface NotMade {
  readonly name: ReportName;
  readonly reason: string;
}

interface Folder {
  readonly title: string;
  /** When it was made, an instant. */
  readonly madeAt: string;
  readonly files: readonly Pick<FolderFile, 'path' | 'format' | 'part'>[];
  readonly notMade: readonly NotMade[];
}

type Kind = ReportPart<unknown>['kind'];

const link = (path: string, text: string): Html =>
  html`<a href="${path.split('/').map(encodeURIComponent).join('/')}">${text}</a>`;

/** The page that leads to all others of a folder of reports. */
export function folderIndex(folder: Folder, { locale }: Pick<WritingOptions, 'locale'>): string {
  const words = wordsOf(locale);
  const { folderPage: texts } = words;
  const made = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  const whole = folder.files.filter((one) => one.part === null);
  const parts = folder.files.filter((one) => one.part !== null);
  return page(`${folder.title}: ${texts.title}`, locale, [
    pageHead(folder.title, texts.title, texts.made(made.format(new Date(folder.madeAt)))),
    reports(whole, words),
    ...[...groupBy(parts, ({ part: own }) => own?.kind as Kind)].map(([kind, own]) =>
      part(texts.kinds[kind], [list(own)]),
    ),
    folder.notMade.length === 0
      ? null
      : part(texts.notMade, [
          html`<ul>
            ${folder.notMade.map(({ name, reason }) => html`<li>${words.titles[name]}: ${reason}</li>`)}
          </ul>`,
        ]),
  ]);
}

const list = (files: Folder['files']): Html =>
  html`<ul class="days">
    ${files.map(({ path, part: own }) => html`<li>${link(path, own?.name ?? path)}</li> `)}
  </ul>`;

function reports(files: Folder['files'], { titles, folderPage: texts }: Words): Html | null {
  const rows = [...groupBy(files, ({ path }) => path.slice(0, path.lastIndexOf('.')))];
  return part(texts.reports, [
    html`<table>
      <caption>
        <span class="unseen">${texts.reports}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.report}</th>
          <th scope="col">${texts.formats}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, own]) =>
            html`<tr>
              <th scope="row">${titles[name as ReportName]}</th>
              <td>
                ${own.map(({ path, format }, at) => [at === 0 ? '' : ' · ', link(path, texts.as[format])])}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  ]);
}
