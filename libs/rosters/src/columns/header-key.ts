/**
 * The form in which two headers are the same: no case, accents, spaces or marks. `First Name`, `first_name` and
 * `firstName` are `firstname`; `Cue #` is `cuenumber`, `Share %` is `sharepercent`.
 */
export function headerKey(text: string): string {
  return text
    .replace(/#|№/g, ' number ')
    .replace(/%/g, ' percent ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A header without what stands in brackets behind it: `Rate (GBP)`, `Length [m:ss]`. */
export const withoutBrackets = (text: string): string =>
  text.replace(/\s*[([{][^)\]}]*[)\]}]\s*/g, ' ').trim();

/** What stands in brackets in a header: `Rate (GBP)` says in which currency the column is. */
export const bracketOf = (text: string): string => /[([{]([^)\]}]*)[)\]}]/.exec(text)?.[1]?.trim() ?? '';
