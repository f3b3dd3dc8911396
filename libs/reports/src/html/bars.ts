import * as Plot from '@observablehq/plot';
import { chart, type Legend, ROOM_BELOW, roomForNames, rowName } from './chart.js';
import { WIDTH } from './colours.js';
import { type Html } from './html.js';

export interface Bar {
  readonly name: string;
  /** From left to right. */
  readonly parts: readonly { readonly value: number; readonly colour: string }[];
  /** Written behind the bar. */
  readonly label?: string;
  /** Where a line crosses the bar: what was meant to be. */
  readonly mark?: number | null;
}

interface BarChart {
  readonly alt: string;
  readonly caption: string;
  readonly bars: readonly Bar[];
  readonly legend?: readonly Legend[];
  /** What the axis says of its figures. */
  readonly unit?: string | null;
  readonly format?: (value: number) => string;
}

const LETTER = 7;
const ROW = 26;
/** From so many on, marks of an axis stand at whole numbers anyhow. */
const MANY = 10;

/** Lying bars, one for each name, with a figure behind each. Two names that are the same are told apart by their order. */
export function barChart({ alt, caption, bars, legend = [], unit = null, format }: BarChart): Html {
  const named = bars.map((bar, at) => ({ ...bar, key: `${at}` }));
  const names = new Map(named.map(({ key, name }) => [key, name]));
  const ends = named.map(({ key, parts, label, mark }) => ({
    key,
    end: Math.max(
      mark ?? 0,
      parts.reduce((sum, { value }) => sum + value, 0),
    ),
    label,
  }));
  const pieces = named.flatMap(({ key, parts }) => {
    let from = 0;
    return parts.map(({ value, colour }) => {
      const piece = { key, from, to: from + value, colour };
      from += value;
      return piece;
    });
  });
  const behind = Math.max(2, ...bars.map(({ label = '' }) => label.length));
  // Of nothing but noughts a scale would make bars as wide as the chart.
  const scale = ends.every(({ end }) => end === 0) ? { domain: [0, 1], ticks: [] } : {};
  // Of whole things there are no parts.
  const whole = ends.every(({ end }) => Number.isInteger(end));
  const most = Math.max(1, ...ends.map(({ end }) => end));
  const ticks = whole && most < MANY ? { ticks: most, tickFormat: 'd' } : {};
  const marks = named.filter(({ mark }) => mark !== undefined && mark !== null);
  const options: Plot.PlotOptions = {
    width: WIDTH,
    height: bars.length * ROW + 24 + ROOM_BELOW,
    marginLeft: roomForNames(bars.map(({ name }) => name)),
    marginBottom: ROOM_BELOW,
    marginRight: behind * LETTER + 18,
    x: {
      label: unit,
      grid: true,
      ...ticks,
      ...(format === undefined ? {} : { tickFormat: format, ticks: 6 }),
      ...scale,
    },
    y: {
      domain: named.map(({ key }) => key),
      label: null,
      tickFormat: (key: string) => rowName(names.get(key) ?? ''),
      tickSize: 0,
    },
    marks: [
      Plot.barX(pieces, { x1: 'from', x2: 'to', y: 'key', fill: 'colour', insetTop: 1, insetBottom: 1 }),
      Plot.tickX(marks, { x: 'mark', y: 'key', strokeWidth: 2 }),
      Plot.text(
        ends.filter(({ label }) => label !== undefined),
        { x: 'end', y: 'key', text: 'label', textAnchor: 'start', dx: 6 },
      ),
    ],
  };
  return chart(alt, caption, options, legend);
}
