/** What is not told of a comparison of cuts, by code. */
export const cutSays = {
  /** `reason`: of the refusal, as the desk says it. */
  'CUT_CHANGES.NO_PLACES': ({ reason }: { readonly code: string; readonly reason: string }): string =>
    `Sessions for pick-ups are not told: ${reason}`,
};
