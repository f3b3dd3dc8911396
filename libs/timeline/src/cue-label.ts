/** What a cue's number says it is besides the cue itself: an alternate, insert, overlap, new writing or revision. */
export type CueSuffixKind = 'alt' | 'ins' | 'ovl' | 'new' | 'rev';

/** `alt2` is kind `alt`, text `2`; the text is empty where only the kind is given. */
export interface CueSuffix {
  readonly kind: CueSuffixKind;
  readonly text: string;
}

/** A number of the form that composers' teams use: reel, `m`, index, and what may follow. */
export interface NumberedLabel {
  readonly kind: 'numbered';
  readonly reel: number;
  readonly index: number;
  /** `A`–`Z` without S, upper case */
  readonly letter?: string;
  /** Source music: heard by the people in the scene. */
  readonly source: boolean;
  readonly suffix?: CueSuffix;
  readonly version?: number;
  /** What a clip's name says after the label (`STRINGS`); no part of the number. */
  readonly section?: string;
  /** The one way this label is written: `3m21A alt2 v4`, `1m2s`. */
  readonly canonical: string;
}

/** A name that is not of that form. It is kept as it is, and someone should know. */
export interface FreeLabel {
  readonly kind: 'free';
  readonly canonical: string;
  readonly warning: { readonly code: 'TIMELINE.FREE_LABEL'; readonly message: string };
}

export type CueLabel = NumberedLabel | FreeLabel;

/** A cue's number in its one way of writing; the section is not part of it. */
export function canonicalLabel(label: Omit<NumberedLabel, 'canonical' | 'kind'>): string {
  const number = `${label.reel}m${label.index}${label.letter ?? ''}${label.source ? 's' : ''}`;
  const suffix = label.suffix === undefined ? '' : ` ${label.suffix.kind}${label.suffix.text}`;
  return `${number}${suffix}${label.version === undefined ? '' : ` v${label.version}`}`;
}

/** Whether two labels are the same number: `1m02` and `1m2`, `3M21_ALT` and `3m21alt`. Free labels compare without case. */
export const sameLabel = (one: CueLabel, other: CueLabel): boolean => labelKey(one) === labelKey(other);

/** A text that is equal for equal labels, to group and look up by. */
export const labelKey = (label: CueLabel): string => label.canonical.toLowerCase();

/** Order of a cue list: reel, index, letter, score before source, suffix, version; free labels last, by their text. */
export function compareLabels(one: CueLabel, other: CueLabel): number {
  // Mostly that is all there is to it, and lists of a whole score are sorted by it.
  if (one.kind === 'numbered' && other.kind === 'numbered') {
    const cues = one.reel - other.reel || one.index - other.index;
    if (cues !== 0) return cues;
  }
  const others = rankOf(other);
  for (const [index, rank] of rankOf(one).entries()) {
    const against = others[index] ?? rank;
    if (rank < against) return -1;
    if (rank > against) return 1;
  }
  return 0;
}

/** What labels are ordered by, the most important first; text by code unit, so that every machine agrees. */
function rankOf(label: CueLabel): readonly (number | string)[] {
  if (label.kind === 'free') return [Infinity, labelKey(label)];
  const { reel, index, letter = '', source, suffix, version = -1 } = label;
  const suffixText = suffix?.text ?? '';
  // The number in `alt2` counts before its text, so that `alt10` follows it.
  const suffixNumber = Number(/^\d+/.exec(suffixText)?.[0] ?? -1);
  return [reel, index, letter, Number(source), suffix?.kind ?? '', suffixNumber, suffixText, version];
}
