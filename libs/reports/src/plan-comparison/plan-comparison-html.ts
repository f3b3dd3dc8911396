import { html, type Html } from '../html/html.js';
import { page, pageHead, part, table } from '../html/page.js';
import { sortedBy } from '../order.js';
import { type ShownColumn } from '../tables/table.js';
import { type Formats, formatsIn } from '../words/formats.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type ComparedFigure, comparedFigures } from './compared-figures.js';
import { type PlanComparisonReport } from './plan-comparison-report.js';
import { alteredIn, callOf, movedTo, type SessionAt, type SessionChange } from './session-words.js';

const CURRENT = 'current';
const SHORT = 6;
const text = <R>(title: string, of: (row: R) => string): ShownColumn<R> => ({ title, kind: 'text', of });

/** Two plans side by side, as a page. */
export async function planComparisonHtml(
  report: PlanComparisonReport,
  { locale }: WritingOptions,
): Promise<string> {
  const { citiesChart } = await import('../charts.js');
  const words = wordsOf(locale);
  const formats = formatsIn(locale);
  const { plansPage: texts, titles } = words;
  const called = (id: string): string => (id === CURRENT ? texts.current : texts.plan(id.slice(-SHORT)));
  const under = texts.under(called(report.from), called(report.to));
  return page(`${report.production.title}: ${titles['plan-comparison']}`, locale, [
    pageHead(report.production.title, titles['plan-comparison'], under),
    part(texts.figures, [
      table<ComparedFigure>(
        {
          caption: texts.figures,
          unseen: true,
          columns: [
            text(texts.figure, ({ title }) => title),
            { ...text(called(report.from), ({ from }) => from), align: 'right' },
            { ...text(called(report.to), ({ to }) => to), align: 'right' },
            { ...text(texts.change, ({ change }) => change), align: 'right' },
          ],
          rows: comparedFigures(report, words, formats),
        },
        formats,
      ),
    ]),
    report.locations.length === 0 ? null : part(texts.cities, [citiesChart(report, words, formats)]),
    ...sessions(report, words, formats),
    people(report, words, formats),
  ]);
}

function sessions(report: PlanComparisonReport, words: Words, formats: Formats): readonly (Html | null)[] {
  const { plansPage: texts, columns } = words;
  const { gained, lost, moved, altered, same } = report.sessions;
  const whole = (title: string, rows: readonly SessionAt[]): Html | null =>
    rows.length === 0
      ? null
      : part(title, [
          table<SessionAt>(
            {
              caption: title,
              unseen: true,
              columns: [
                text(columns.session, (one) => callOf(one, report)),
                { title: columns.length, kind: 'duration', of: ({ minutes }) => minutes * 60 },
              ],
              rows,
            },
            formats,
          ),
        ]);
  const changed = (title: string, rows: readonly SessionChange[], then: boolean): Html | null =>
    rows.length === 0
      ? null
      : part(title, [
          table<SessionChange>(
            {
              caption: title,
              unseen: true,
              columns: [
                text(columns.session, ({ a }) => callOf(a, report)),
                ...(then ? [text(texts.instead, (one: SessionChange) => movedTo(one, report))] : []),
                text(texts.what, (one) => alteredIn(one, report, words).join('; ')),
              ],
              rows,
            },
            formats,
          ),
        ]);
  return [
    whole(texts.gained, gained),
    whole(texts.lost, lost),
    changed(texts.moved, moved, true),
    changed(texts.altered, altered, false),
    html`<p>${texts.same(formats.number(same))}</p>`,
  ];
}

function people(report: PlanComparisonReport, words: Words, formats: Formats): Html | null {
  const { plansPage: texts, columns } = words;
  const { people: who, engagements, disturbance, names } = report;
  const { number } = formats;
  const nameOf = ({ musicianId, groupId }: (typeof who.services)[number]): string =>
    musicianId === null
      ? (names.groups[groupId ?? ''] ?? groupId ?? '')
      : (names.musicians[musicianId] ?? musicianId);
  const counts = `${number(who.come)} ${texts.come}, ${number(who.gone)} ${texts.go}, ${number(who.kept)} ${texts.stay}.`;
  return part(texts.people, [
    html`<p>${counts}</p>`,
    html`<p>
      ${texts.engagements(
        number(engagements.same),
        number(engagements.gained.length),
        number(engagements.lost.length),
        number(engagements.moved.length),
      )}
    </p>`,
    who.services.length === 0
      ? null
      : table(
          {
            caption: texts.peopleCaption,
            columns: [
              text(columns.name, nameOf),
              { title: `${columns.calls}, ${texts.from}`, kind: 'whole', of: ({ calls }) => calls.a },
              { title: `${columns.calls}, ${texts.to}`, kind: 'whole', of: ({ calls }) => calls.b },
            ],
            rows: sortedBy(who.services, nameOf),
          },
          formats,
        ),
    html`<h3>${texts.told}</h3>
      <p>
        ${texts.disturbed(number(disturbance.sessions), number(disturbance.engagements), number(disturbance.people))}
      </p>`,
  ]);
}
