import { type PlanSummary } from '#desk';
import { figure } from '../frame/figures.js';
import { table } from '../frame/table.js';

const MOST_SHOWN = 60;
const MOST_NAMED = 8;

/** A titled list of sentences; nothing where there are none. */
export function list(title: string, lines: readonly string[], width: number, most = MOST_SHOWN): string {
  if (lines.length === 0) return '';
  const more = lines.length - most;
  const rows = lines.slice(0, most).map((line) => ['-', line]);
  return `\n${title}\n${table(rows, width)}${more > 0 ? `  … and ${figure(more)} more; --json has them\n` : ''}`;
}

/** `a, b, c and 4 more`: no more than so many names. */
export function capped(names: readonly string[], most: number): string {
  const more = names.length - most;
  return `${names.slice(0, most).join(', ')}${more > 0 ? ` and ${figure(more)} more` : ''}`;
}

/** Chairs that are open for the same reason are told once. */
export function openChairLines(open: PlanSummary['openChairs']): readonly string[] {
  const tally = new Map<string, number>();
  for (const { reason } of open) tally.set(reason, (tally.get(reason) ?? 0) + 1);
  return [...tally].map(([reason, many]) => (many === 1 ? reason : `${figure(many)} chairs: ${reason}`));
}

/**
 * Why no other seating fills more of them; where that is sure, it is said. Where nobody can come at all there is nothing
 * to add to what is said of the chair itself.
 */
export const shortageLines = (shortages: PlanSummary['shortages']): readonly string[] =>
  shortages
    .filter((one) => one.musicianIds.length > 0)
    .map(({ reason, open, proven }) => {
      const stay = `${figure(open)} of them ${open === 1 ? 'stays' : 'stay'} open`;
      return proven ? `${reason}; however they are seated, ${stay} (proven)` : reason;
    });

/** Passes with the same reason are named together. */
export function unplacedLines(passes: PlanSummary['unplaced']): readonly string[] {
  const together = new Map<string, string[]>();
  for (const { name, reason } of passes) together.set(reason, [...(together.get(reason) ?? []), name]);
  return [...together].map(([reason, names]) => {
    const more = names.length - MOST_NAMED;
    const named = names.slice(0, more === 1 ? names.length : MOST_NAMED).join(', ');
    return `${named}${more > 1 ? ` and ${figure(more)} more` : ''}: ${reason}`;
  });
}
