/**
 * Whose a session or engagement is once a person has written it. What is still a proposal after a change by hand is
 * that person's, not the plan's, so that the next plan does not take it back; what is beyond a proposal stays anyway,
 * and keeps the plan it came from.
 */
export const planIdAfter = (
  isProposal: boolean,
  was: { readonly planId: string | null } | null,
): string | null => (was === null || isProposal ? null : was.planId);
