import { type ReportPart } from '../report-kind.js';
import { type ItineraryReport } from './itinerary-report.js';

/** One itinerary for each person and group. */
export const itineraryParts = (report: ItineraryReport): readonly ReportPart<ItineraryReport>[] =>
  report.people.map((person) => ({
    kind: 'itineraries',
    name: person.name,
    report: { ...report, people: [person] },
  }));
