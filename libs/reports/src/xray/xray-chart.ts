import * as Plot from '@observablehq/plot';
import { chart, type Legend } from '../html/chart.js';
import { COLOURS } from '../html/colours.js';
import { type Html } from '../html/html.js';
import { type SectionCell } from '../coverage/sections.js';
import { type Formats } from '../words/formats.js';
import { type Words } from '../words/words.js';
import { type XrayRow } from './xray-report.js';

const ROW = 19;
const NAMES = 280;
const LONGEST_NAME = 38;
const LETTER = 7;
const NARROWEST = 84;
const WIDEST = 160;

/** As wide as its longest heading, as far as there is room. */
const cellWidth = (sections: readonly string[]): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...sections.map(({ length }) => length * LETTER + 8)));

const headingOf = (section: string): string => {
  const most = Math.floor(WIDEST / LETTER);
  return section.length > most ? `${section.slice(0, most - 1)}…` : section;
};

/** How a section of a cue stands. */
type State = 'missing' | 'partly' | 'recorded' | 'unused' | 'written';

const STATES: Readonly<Record<State, { readonly colour: string; readonly ink: string }>> = {
  missing: { colour: COLOURS.missing, ink: '#1b242c' },
  partly: { colour: '#f3d9a4', ink: '#1b242c' },
  recorded: { colour: COLOURS.done, ink: '#ffffff' },
  unused: { colour: COLOURS.partly, ink: '#1b242c' },
  written: { colour: COLOURS.faint, ink: '#1b242c' },
};

function stateOf({ missing, inCut, inCutRecorded, recorded }: SectionCell): State {
  if (missing > 0) return inCutRecorded > 0 ? 'partly' : 'missing';
  if (inCut > 0) return 'recorded';
  return recorded > 0 ? 'unused' : 'written';
}

const titled = ({ cue, title }: XrayRow): string => {
  const name = title === null ? cue : `${cue} ${title}`;
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
};

/** Cues down, sections across, of one reel; a figure in a cell is what is missing there. */
export function xrayChart(
  reel: string,
  cues: readonly XrayRow[],
  sections: readonly string[],
  { xrayPage }: Words,
  formats: Formats,
): Html {
  const cells = cues.flatMap((row) =>
    row.sections.map((cell) => {
      const state = stateOf(cell);
      const { colour, ink } = STATES[state];
      const text = cell.missing > 0 ? formats.duration(cell.missing) : '';
      return { cue: row.cue, section: cell.section, colour, ink, text };
    }),
  );
  const names = new Map(cues.map((row) => [row.cue, titled(row)]));
  const options: Plot.PlotOptions = {
    width: NAMES + sections.length * cellWidth(sections) + 20,
    height: cues.length * ROW + 40,
    marginLeft: NAMES,
    marginTop: 28,
    padding: 0.06,
    x: { domain: sections, label: null, axis: 'top', tickSize: 0, tickFormat: headingOf },
    y: {
      domain: cues.map(({ cue }) => cue),
      label: null,
      tickSize: 0,
      tickFormat: (cue: string) => names.get(cue) ?? cue,
    },
    marks: [
      Plot.cell(cells, { x: 'section', y: 'cue', fill: 'colour' }),
      Plot.text(cells, { x: 'section', y: 'cue', text: 'text', fill: 'ink', fontSize: 11 }),
    ],
  };
  const legend = (['recorded', 'partly', 'missing', 'unused', 'written'] as const).map((state): Legend => ({
    text: xrayPage[state],
    colour: STATES[state].colour,
  }));
  return chart(xrayPage.alt(reel), xrayPage.caption, options, legend);
}
