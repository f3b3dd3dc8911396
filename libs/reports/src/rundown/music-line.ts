import { type Words } from '../words/words.js';
import { type SessionRundown } from './rundown-report.js';

/** The music of a call against what it may yield, and how much of it is work. */
export function musicLine(
  { musicSeconds, capSeconds, capLeftSeconds, workMinutes, breakMinutes }: SessionRundown,
  { rundownPage: texts }: Words,
  duration: (seconds: number) => string,
): string {
  const used = duration(musicSeconds);
  const cap =
    capSeconds === null || capLeftSeconds === null
      ? texts.noCap(used)
      : capLeftSeconds < 0
        ? texts.overCap(used, duration(capSeconds), duration(-capLeftSeconds))
        : texts.underCap(used, duration(capSeconds), duration(capLeftSeconds));
  return `${cap}; ${texts.work(workMinutes, breakMinutes)}`;
}
