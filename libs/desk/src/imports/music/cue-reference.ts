import { labelKey, readCueLabel } from '#timeline';

/** A cue's number as a file writes it, taken apart. */
export interface CueReference {
  /** The number without version: `3m21`. */
  readonly number: string;
  /** Equal for equal numbers. */
  readonly labelKey: string;
  /** `v4`; null where the number names none. */
  readonly version: string | null;
}

export function readCueReference(text: string): CueReference {
  const label = readCueLabel(text);
  if (label.kind === 'free') return { number: label.canonical, labelKey: labelKey(label), version: null };
  const number = label.canonical.replace(/ v\d+$/, '');
  const version = label.version === undefined ? null : `v${label.version}`;
  return { number, labelKey: labelKey(readCueLabel(number)), version };
}

/** "4", "V04" and "v4" name the same version; other words stand as they are. */
export function versionLabel(text: string): string {
  const number = /^v?\s*0*(\d+)$/i.exec(text.trim())?.[1];
  return number === undefined ? text.trim() : `v${number}`;
}
