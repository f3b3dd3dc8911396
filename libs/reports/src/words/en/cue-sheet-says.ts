interface OfCue {
  readonly cue: string;
}

const percent = (basisPoints: number): string => `${(basisPoints / 100).toFixed(2)} %`;

/** What keeps a cue sheet from being sent, by code. */
export const cueSheetSays = {
  'CUE_SHEET.NO_TITLE': ({ cue }: OfCue): string => `${cue} has no title.`,
  'CUE_SHEET.NO_CREDITS': ({ cue }: OfCue): string => `${cue} has no writers and publishers.`,
  /** Shares in hundredths of a percent. */
  'CUE_SHEET.SHARES': ({
    cue,
    writers,
    publishers,
  }: OfCue & { readonly writers: number; readonly publishers: number }): string =>
    `${cue}: writers have ${percent(writers)} and publishers ${percent(publishers)}; they must have 100 % each, or together.`,
  'CUE_SHEET.ONE_SIDE': ({ cue }: OfCue): string =>
    `${cue} has writers or publishers only, and the recipient wants 100 % of both.`,
  'CUE_SHEET.NO_CODE': ({ usage }: { readonly usage: string }): string =>
    `The recipient has no code for ${usage}.`,
  'CUE_SHEET.UNMATCHED': ({ clip }: { readonly clip: string }): string =>
    `The clip "${clip}" matches no cue.`,
};
