import { type RecipientMapping } from '#reports';
import { type Paint } from '../frame/terminal.js';

/** A mapping for a terminal: whose, how shares are wanted, and what each usage is called. */
export function mappingText(
  name: string,
  { title, shares, codes }: RecipientMapping,
  { isKept, paint }: { readonly isKept: boolean; readonly paint: Paint },
): string {
  const usages = Object.entries(codes);
  const width = Math.max(...usages.map(([usage]) => usage.length));
  return [
    `${paint('title', name)} · ${title}${isKept ? '' : ' (not kept: as it is known)'}\n`,
    `writers and publishers 100 % ${shares}\n`,
    ...usages.map(([usage, code]) => `  ${usage.padEnd(width)}  ${code}\n`),
  ].join('');
}
