import { barChart } from '../html/bars.js';
import { COLOURS } from '../html/colours.js';
import { type Html } from '../html/html.js';
import { sectionIn } from '../print/section-name.js';
import { type Formats } from '../words/formats.js';
import { type Words } from '../words/words.js';
import { type HeadcountReport } from './headcount-report.js';

interface Named {
  readonly name: string;
  readonly people: number;
}

const chartOf = (alt: string, caption: string, rows: readonly Named[], formats: Formats): Html =>
  barChart({
    alt,
    caption,
    bars: rows.map(({ name, people }) => ({
      name,
      parts: [{ value: people, colour: COLOURS.plain }],
      label: formats.number(people),
    })),
  });

/** People by section, towards the target. */
export const peopleBySection = (
  { bySection }: Pick<HeadcountReport, 'bySection'>,
  words: Words,
  formats: Formats,
): Html =>
  chartOf(
    words.overview.peopleAlt,
    words.overview.peopleCaption,
    bySection.map(({ section, people }) => ({ name: sectionIn(words)(section), people })),
    formats,
  );

export const peopleByLocation = (
  { byLocation }: Pick<HeadcountReport, 'byLocation'>,
  { headcountPage }: Words,
  formats: Formats,
): Html => chartOf(headcountPage.locationsAlt, headcountPage.locationsCaption, byLocation, formats);
