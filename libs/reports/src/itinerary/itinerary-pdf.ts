import { instrumentIn } from '../print/instrument-name.js';
import { cityOf } from '../print/amounts.js';
import { makePdf } from '../pdf/make-pdf.js';
import { type PdfContent } from '../pdf/node.js';
import { headCell, rowsTable, type Printing } from '../pdf/printing.js';
import { dayMark, endMark } from '../schedule/clocks-words.js';
import { formatsIn } from '../words/formats.js';
import { wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type Itinerary, type ItineraryCall, type ItineraryReport } from './itinerary-report.js';

function rowOf(call: ItineraryCall, homeZone: string, { words, formats }: Printing): readonly PdfContent[] {
  const { location, home } = call.times;
  const times = `${formats.time(location.start)}–${formats.time(location.end)}${endMark(call, words)} ${location.abbreviation}`;
  const away =
    homeZone === call.zone ? [] : [`${formats.time(home.start)}${dayMark(home, words)} ${cityOf(homeZone)}`];
  const where = [call.address, call.mapReference].filter((part) => part !== '');
  const doubles = call.doubles.length === 0 ? [] : [`+ ${call.doubles.map(instrumentIn(words)).join(', ')}`];
  return [
    { text: formats.weekdayDate(call.localStart.slice(0, 10)), bold: true },
    {
      stack: [
        { text: times, bold: true },
        { text: words.itinerary.seatedBy(formats.time(call.seatedBy)), style: 'small' },
        ...away.map((text) => ({ text, style: 'small' })),
      ],
    },
    {
      stack: [`${call.room}, ${call.locationName}`, ...where.map((text) => ({ text, style: 'small' }))],
    },
    {
      stack: [
        `${instrumentIn(words)(call.instrument)}, ${words.itinerary.chair(call.chair)}`,
        ...doubles.map((text) => ({ text, style: 'small' })),
      ],
    },
    words.engagements[call.status] ?? call.status,
  ];
}

function page(person: Itinerary, report: ItineraryReport, printing: Printing): readonly PdfContent[] {
  const { itinerary, columns } = printing.words;
  return [
    { text: person.name, style: 'title' },
    {
      text: itinerary.under(report.production.title, person.calls.length),
      style: 'subtitle',
      margin: [0, 0, 0, 12],
    },
    rowsTable(
      [76, 82, '*', 84, 'auto'],
      [columns.date, columns.time, columns.where, columns.instrument, columns.status].map((text) =>
        headCell(text),
      ),
      person.calls.map((call) => rowOf(call, report.production.homeZone, printing)),
    ),
    { text: itinerary.closing, style: 'small', margin: [0, 10, 0, 0] },
  ];
}

/** Itineraries as a PDF, each person on pages of his own. */
export function itineraryPdf(
  report: ItineraryReport,
  { locale, paper }: WritingOptions,
): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const printing = { words, formats: formatsIn(locale) };
  const { title } = report.production;
  const [only] = report.people;
  const name = report.people.length === 1 ? (only?.name ?? '') : words.itinerary.many;
  return makePdf(
    {
      title: `${title}: ${name}`,
      head: title,
      parts:
        report.people.length === 0
          ? [{ head: words.itinerary.one, content: [{ text: words.itinerary.none, italics: true }] }]
          : report.people.map((person) => ({
              head: words.pdf.within(words.itinerary.one, person.name),
              content: page(person, report, printing),
            })),
    },
    { words, paper },
  );
}
