import { sessionEvent } from '../ical/session-event.js';
import { writeCalendar } from '../ical/write-calendar.js';
import { wordsOf } from '../words/words.js';
import { type WritingOptions } from '../writing-options.js';
import { type ScheduleReport } from './schedule-report.js';

/** The schedule as a calendar, drafts included: a snapshot to open once; what changes is told by a feed. */
export function scheduleCalendar(
  { production, sessions }: ScheduleReport,
  { locale }: WritingOptions,
): string {
  const words = wordsOf(locale);
  const telling = { title: production.title, words, alarmMinutes: null, drafts: true };
  return writeCalendar({
    name: words.calendar.production(production.title),
    events: sessions.flatMap((session) => sessionEvent(session, telling)),
  });
}
