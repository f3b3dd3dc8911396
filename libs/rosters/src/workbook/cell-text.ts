const pad = (value: number): string => String(value).padStart(2, '0');

/** Wall time of a spreadsheet's date, which has no zone and comes as if it were UTC. */
function dateText(value: Date): string {
  const rounded = new Date(Math.round(value.getTime() / 1000) * 1000);
  const [hours, minutes, seconds] = [rounded.getUTCHours(), rounded.getUTCMinutes(), rounded.getUTCSeconds()];
  const time = `${pad(hours)}:${pad(minutes)}`;
  // Days before 1900 are no dates: a time of day or a length is kept as a part of day 0.
  if (rounded.getUTCFullYear() < 1900) return `${time}:${pad(seconds)}`;
  const date = rounded.toISOString().slice(0, 10);
  if (hours + minutes + seconds === 0) return date;
  return seconds === 0 ? `${date}T${time}` : `${date}T${time}:${pad(seconds)}`;
}

/** A cell of a workbook as the text that CSV would have for it: numbers plain, dates ISO, empty cells "". */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dateText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : '';
}
