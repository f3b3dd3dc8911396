import { barChart } from '../html/bars.js';
import { COLOURS } from '../html/colours.js';
import { type Html } from '../html/html.js';
import { type Formats } from '../words/formats.js';
import { type Words } from '../words/words.js';
import { type PlansCompared } from './plan-comparison-report.js';

/** Sessions of each city, of the one plan and under it of the other. */
export function citiesChart(
  { locations, names }: PlansCompared,
  { plansPage: texts }: Words,
  formats: Formats,
): Html {
  return barChart({
    alt: texts.citiesAlt,
    caption: texts.citiesCaption,
    bars: locations.flatMap(({ locationId, sessions }) => {
      const city = names.locations[locationId] ?? locationId;
      return [
        {
          name: `${city}, ${texts.from.toLowerCase()}`,
          parts: [{ value: sessions.a, colour: COLOURS.soft }],
          label: formats.number(sessions.a),
        },
        {
          name: `${city}, ${texts.to.toLowerCase()}`,
          parts: [{ value: sessions.b, colour: COLOURS.plain }],
          label: formats.number(sessions.b),
        },
      ];
    }),
    legend: [
      { text: texts.from, colour: COLOURS.soft },
      { text: texts.to, colour: COLOURS.plain },
    ],
  });
}
