/**
 * What a breach of a cost or preference rule weighs unless a production says otherwise, in minor units of the
 * production's currency for each unit of the amount by which it is broken; and what that unit is, in words. Money that
 * is really paid (hire, pay) weighs itself.
 */
export const weightTable = {
  unplacedPass: { usual: 2_000_000, each: 'for each pass that no session records' },
  vacancy: { usual: 100_000, each: 'for each chair nobody sits on' },
  shortfall: { usual: 50_000, each: 'for each musician short of the target' },
  notLocal: { usual: 40_000, each: 'for each player from another city (the journey, at least)' },
  missingDouble: { usual: 5_000, each: 'for each double asked of a chair whose player does not have it' },
  unledSection: { usual: 10_000, each: 'for each first chair whose player is known to be no principal' },
  playerChange: { usual: 1_000, each: 'for each change of player on a chair from one session to the next' },
  unseatedMember: { usual: 2_000, each: 'for each member of a group for whom no seat is called' },
  waiting: { usual: 50, each: 'for each minute a player waits between two passes of a session' },
  dislikedHour: {
    usual: 5_000,
    each: 'for each degree by which the hour of a call is disliked (an evening 2, a weekend 3, a night 5)',
  },
  holiday: { usual: 50_000, each: 'for each session on a holiday' },
} as const;

export type WeightName = keyof typeof weightTable;

/** A production may override any of them. */
export type Weights = Readonly<Record<WeightName, number>>;

export const weightNames = Object.keys(weightTable) as readonly WeightName[];

export const defaultWeights = Object.fromEntries(
  weightNames.map((name) => [name, weightTable[name].usual]),
) as Weights;
