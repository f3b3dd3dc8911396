/** Why nothing is said to mend a breach, by code. */
export const noRepairSays = {
  'REPAIR.PAST': (_: object): string => 'it is history; settle it with the players',
  'REPAIR.NO_FIGURES': (_: object): string =>
    'name an agreement with figures for this date, or add them to it',
  'REPAIR.ENGAGE_ONE': (_: object): string => 'engage one',
  'REPAIR.PLAN_ANEW': (_: object): string => 'it is a proposal: plan anew',
  'REPAIR.PAY_IT': (_: object): string => 'pay it: nothing that was tried avoids it for less',
  'REPAIR.NONE_FOUND': (_: object): string =>
    'no repair found: no other start or day, call, length or release of players stood the trial',
};
