import { type Severity } from '#agreements';
import { html, type Html } from '../html/html.js';
import { page, pageHead, part, table, tiles } from '../html/page.js';
import { type Formats, formatsIn } from '../words/formats.js';
import { said } from '../words/said.js';
import { textFor } from '../words/text-for.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type ComplianceReport, type Figure, type ReportedBreach } from './compliance-report.js';
import { figureValue, standingWords } from '../print/figure-words.js';
import { amountWords, figureWords, whoWords, todoWords } from './compliance-words.js';

const SEVERITIES: readonly Severity[] = ['hard', 'cost', 'warn'];

/** The check as a page: by severity, each breach with its figure and what to do about it. */
export function complianceHtml(report: ComplianceReport, { locale }: WritingOptions): string {
  const words = wordsOf(locale);
  const formats = formatsIn(locale);
  const { compliancePage: texts, titles } = words;
  const { number } = formats;
  const { calls, players, locations } = report.checked;
  const under = texts.checked(number(calls), number(players), number(locations));
  return page(`${report.production.title}: ${titles.compliance}`, locale, [
    pageHead(report.production.title, titles.compliance, under),
    tiles(SEVERITIES.map((one) => ({ figure: number(report.counts[one]), about: texts[one] }))),
    report.breaches.length === 0 ? html`<p>${texts.keeps}</p>` : null,
    ...SEVERITIES.map((severity) => chapter(report, severity, words, formats)),
    unsure(report.unsure, words, formats),
    part(texts.rules, [
      html`<ul>
        ${report.rules.map(({ id, sentence }) => html`<li>${textFor(words.rules, id) ?? sentence}</li>`)}
      </ul>`,
    ]),
  ]);
}

function chapter(report: ComplianceReport, severity: Severity, words: Words, formats: Formats): Html | null {
  const { compliancePage: texts, columns } = words;
  const rows = report.breaches.filter((one) => one.severity === severity);
  if (rows.length === 0) return null;
  const title = texts.severities[severity];
  const text = (heading: string, of: (row: ReportedBreach) => string) =>
    ({ title: heading, kind: 'text', of }) as const;
  return part(title, [
    table(
      {
        caption: title,
        unseen: true,
        columns: [
          text(columns.location, ({ locationName }) => locationName),
          { title: columns.date, kind: 'date', of: ({ date }) => date },
          text(texts.what, (breach) => `${said(words, breach)}.`),
          text(texts.by, (breach) => amountWords(breach, words)),
          text(texts.whom, (breach) => whoWords(breach, words)),
          text(texts.todo, (breach) => todoWords(breach, words, formats.money) ?? ''),
          text(texts.figure, (breach) => figureWords(breach, words, formats.money)),
        ],
        rows,
      },
      formats,
    ),
  ]);
}

/** What a figure says, and of calls of which length where it is narrowed to one. */
function parameterWords({ parameter, when }: Figure, { parameters, sessionReport }: Words): string {
  const meaning = textFor(parameters, parameter) ?? parameter;
  return when?.callMinutes === undefined
    ? meaning
    : `${meaning} (${sessionReport.minutes(when.callMinutes)})`;
}

function unsure(figures: readonly Figure[], words: Words, formats: Formats): Html | null {
  const { compliancePage: texts, columns } = words;
  if (figures.length === 0) return null;
  const text = (heading: string, of: (row: Figure) => string) =>
    ({ title: heading, kind: 'text', of }) as const;
  return part(texts.unsure, [
    table(
      {
        caption: texts.unsureCaption,
        columns: [
          { ...text(columns.agreement, ({ agreement }) => agreement), oneLine: true },
          text(texts.parameter, (figure) => parameterWords(figure, words)),
          { ...text(texts.value, (figure) => figureValue(figure, words, formats.money)), oneLine: true },
          {
            ...text(texts.source, ({ source, year }) => `${source}${year === null ? '' : `, ${year}`}`),
            oneLine: true,
          },
          text(texts.standing, (one) =>
            [standingWords(one.standing, words), one.note].filter((said) => said !== '').join(': '),
          ),
        ],
        rows: figures,
      },
      formats,
    ),
  ]);
}
