/** What people write into a cell that has no value yet. A bare "Na" is a family name, so the marks are needed. */
const NOTHING =
  /^(?:t\.?b\.?[acd]\.?|n\/a|n\. ?a\.?|n\. ?n\.?|nn|n\. ?d\.?|n\. ?c\.?|k\. ?a\.?|nil|none|null|unknown|vacant|xx+|open|dep|not applicable|to be (?:confirmed|announced|determined)|offen|unbekannt|vakant|keine angabe|folgt|keine[rs]?|da (?:definire|confermare)|sconosciut[oa]|nessun[oa]|vacante|[àa] (?:définir|confirmer)|inconnue?|aucune?|néant)$/iu;

const ONLY_MARKS = /^[-–—_.?*/\\×\s]*$/;
const LONGEST = 20;

/** Whether a cell says that there is nothing: empty, dashes, "TBC", "n/a", "N.N.", "offen". */
export const saysNothing = (text: string): boolean =>
  text.length <= LONGEST && (ONLY_MARKS.test(text) || NOTHING.test(text));
