import { html } from '../html/html.js';
import { page, pageHead, part, table } from '../html/page.js';
import { type ShownColumn } from '../tables/table.js';
import { formatsIn } from '../words/formats.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type BurnDownReport, type BurnDownRow, type PartsDeadline } from './burn-down-report.js';

/** How the work runs down, as a page. */
export async function burnDownHtml(report: BurnDownReport, { locale }: WritingOptions): Promise<string> {
  const { burnDownChart } = await import('../charts.js');
  const words = wordsOf(locale);
  const formats = formatsIn(locale);
  const { burnDownPage: texts, titles, page: common } = words;
  const { finalDub, deadlines, rows, production } = report;
  const under =
    finalDub === null
      ? texts.noDub
      : texts.dub(formats.longDate(finalDub.on), formats.duration(finalDub.left));
  const late = deadlines.filter(({ printed }) => !printed);
  return page(`${production.title}: ${titles['burn-down']}`, locale, [
    pageHead(production.title, titles['burn-down'], under),
    ...(rows.every(({ written }) => written === 0)
      ? [html`<p>${common.nothing}</p>`]
      : [
          burnDownChart(report, words, formats),
          late.length === 0
            ? html`<p>${texts.printed}</p>`
            : part(texts.deadlines, [
                table(
                  { caption: texts.deadlinesCaption, columns: deadlineColumns(words), rows: late },
                  formats,
                ),
              ]),
          part(texts.days, [
            table({ caption: texts.days, unseen: true, columns: dayColumns(words), rows }, formats),
          ]),
        ]),
  ]);
}

function dayColumns({ burnDownPage: texts, columns }: Words): readonly ShownColumn<BurnDownRow>[] {
  const left = (title: string, of: (row: BurnDownRow) => number): ShownColumn<BurnDownRow> => ({
    title,
    kind: 'duration',
    of: (row) => (row.ahead ? null : of(row)),
  });
  return [
    { title: columns.date, kind: 'date', of: ({ date }) => date },
    left(texts.written, ({ written }) => written),
    left(texts.approve, (row) => row.left.approved),
    left(texts.print, (row) => row.left['parts-printed']),
    left(texts.record, (row) => row.left.recorded),
    left(texts.deliver, (row) => row.left.delivered),
    { title: texts.partsDue, kind: 'duration', of: ({ partsDue }) => partsDue },
    { title: texts.partsLate, kind: 'duration', of: ({ partsLate }) => (partsLate === 0 ? null : partsLate) },
  ];
}

const deadlineColumns = ({
  burnDownPage: texts,
  columns,
  progress,
}: Words): readonly ShownColumn<PartsDeadline>[] => [
  { title: columns.cue, kind: 'text', of: ({ cue, version }) => `${cue} ${version}` },
  { title: columns.length, kind: 'duration', of: ({ seconds }) => seconds },
  { title: texts.due, kind: 'date', of: ({ on }) => on },
  { title: texts.daysLeft, kind: 'whole', of: ({ daysLeft }) => daysLeft },
  { title: texts.firstSession, kind: 'date', of: ({ localStart }) => localStart.slice(0, 10) },
  { title: columns.status, kind: 'text', of: ({ status }) => progress[status] ?? status },
];
