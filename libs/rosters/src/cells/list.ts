import { saysNothing } from './blank.js';

/** The values of a cell that holds several: parted by line breaks, `;`, `|`, `,` or a slash between blanks. */
export function listOf(text: string): readonly string[] {
  return text
    .split(/\s*[\n;|,]\s*|\s+\/\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !saysNothing(part));
}
