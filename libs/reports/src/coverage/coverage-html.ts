import { html, type Html } from '../html/html.js';
import { page, pageHead, part, table, tiles } from '../html/page.js';
import { groupBy } from '../order.js';
import { sectionIn } from '../print/section-name.js';
import { type ShownColumn } from '../tables/table.js';
import { type Formats, formatsIn } from '../words/formats.js';
import { type Words, wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type CoverageNumbers, type CoverageReport, type SectionNumbers } from './coverage-report.js';

type Grouping =
  | 'byReel'
  | 'bySection'
  | 'byLocation'
  | 'byTheme'
  | 'bySceneLocation'
  | 'byCue'
  | 'byVersion'
  | 'byMusician';
type Row<G extends Grouping> = CoverageReport[G][number];
type Numbers<R> = readonly (readonly [title: string, of: (row: R) => number])[];

const durations = <R>(numbers: Numbers<R>): readonly ShownColumn<R>[] =>
  numbers.map(([title, of]) => ({ title, kind: 'duration', of }));

const coverageColumns = ({ coveragePage: texts }: Words): readonly ShownColumn<CoverageNumbers>[] =>
  durations<CoverageNumbers>([
    [texts.composed, ({ composed }) => composed],
    [texts.approved, ({ approved }) => approved],
    [texts.recorded, ({ recorded }) => recorded],
    [texts.inCut, ({ inCut }) => inCut],
    [texts.inCutRecorded, ({ inCutRecorded }) => inCutRecorded],
    [texts.missing, ({ missing }) => missing],
    [texts.unusedColumn, ({ unused }) => unused],
  ]);

const sectionColumns = ({ coveragePage: texts }: Words): readonly ShownColumn<SectionNumbers>[] =>
  durations<SectionNumbers>([
    [texts.written, ({ written }) => written],
    [texts.recorded, ({ recorded }) => recorded],
    [texts.inCut, ({ inCut }) => inCut],
    [texts.inCutRecorded, ({ inCutRecorded }) => inCutRecorded],
    [texts.missing, ({ missing }) => missing],
    [texts.unusedColumn, ({ unused }) => unused],
  ]);

/** The coverage of the cut as a page. */
export async function coverageHtml(report: CoverageReport, { locale }: WritingOptions): Promise<string> {
  const { funnel, ribbon } = await import('../charts.js');
  const words = wordsOf(locale);
  const formats = formatsIn(locale);
  const { coveragePage, titles, overview } = words;
  const { duration, share, number } = formats;
  const cuts =
    report.cuts.length === 0
      ? coveragePage.noCut
      : coveragePage.cuts(report.cuts.map(({ name }) => name).join(', '));
  const film = ribbon(report.byReel, words, formats);
  return page(`${report.production.title}: ${titles.coverage}`, locale, [
    pageHead(report.production.title, titles.coverage, cuts),
    report.unmatched === 0
      ? null
      : html`<p class="warn">${coveragePage.unmatched(number(report.unmatched))}</p>`,
    tiles([
      { figure: duration(report.composed), about: overview.composed },
      { figure: duration(report.recorded), about: overview.recorded },
      {
        figure: duration(report.inCut),
        about: `${overview.inCut}, ${coveragePage.usedShare(share(report.usedShare))}`,
      },
      { figure: duration(report.missing), about: overview.missing },
      { figure: duration(report.unused), about: coveragePage.unused },
    ]),
    part(overview.music, [
      report.composed + report.recorded === 0
        ? html`<p>${overview.noMusic}</p>`
        : funnel(report, words, formats),
    ]),
    film === null ? null : part(overview.ribbon, [film]),
    ...breakdowns(report, words, formats),
  ]);
}

/** The same numbers under every heading that the report has. */
function breakdowns(report: CoverageReport, words: Words, formats: Formats): readonly (Html | null)[] {
  const { coveragePage: texts, columns, overview } = words;
  const numbers = coverageColumns(words);
  const versions = groupBy(report.byVersion, ({ cue }) => cue);
  const under = <R>(
    title: string,
    first: ShownColumn<R>,
    others: readonly ShownColumn<R>[],
    rows: readonly R[],
  ): Html | null =>
    rows.length === 0
      ? null
      : part(title, [table({ caption: title, unseen: true, columns: [first, ...others], rows }, formats)]);
  const text = <R>(title: string, of: (row: R) => string): ShownColumn<R> => ({ title, kind: 'text', of });
  return [
    under<Row<'byReel'>>(
      texts.byReel,
      text(columns.reel, ({ reel }) => (reel === null ? overview.noReel : String(reel))),
      numbers,
      report.byReel,
    ),
    under<Row<'bySection'>>(
      texts.bySection,
      text(columns.section, ({ section }) => sectionIn(words)(section)),
      sectionColumns(words),
      report.bySection,
    ),
    under<Row<'byLocation'>>(
      texts.byLocation,
      text(columns.location, ({ name }) => name ?? texts.noLocation),
      numbers,
      report.byLocation,
    ),
    under<Row<'byTheme'>>(
      texts.byTheme,
      text(texts.theme, ({ theme }) => theme ?? texts.noTheme),
      numbers,
      report.byTheme,
    ),
    under<Row<'bySceneLocation'>>(
      texts.byScene,
      text(texts.sceneLocation, (row) => row.sceneLocation ?? texts.noLocation),
      numbers,
      report.bySceneLocation,
    ),
    under<Row<'byCue'>>(
      texts.byCue,
      text(columns.cue, ({ cue }) => cue ?? texts.stray),
      numbers,
      report.byCue,
    ),
    under<Row<'byVersion'>>(
      texts.byVersion,
      text(columns.version, ({ cue, version }) => `${cue} ${version}`),
      numbers,
      // Of a cue with one version the row above says the same.
      report.byVersion.filter(({ cue }) => (versions.get(cue)?.length ?? 0) > 1),
    ),
    under<Row<'byMusician'>>(
      texts.byMusician,
      text(columns.name, ({ name }) => name),
      durations<Row<'byMusician'>>([
        [texts.recorded, ({ recorded }) => recorded],
        [texts.inCut, ({ inCut }) => inCut],
      ]),
      report.byMusician,
    ),
  ];
}
