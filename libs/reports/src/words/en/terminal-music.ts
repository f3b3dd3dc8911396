import { count, counted } from '../../print/amounts.js';

/** Texts for terminals that tell of the music. */
export const terminalOfMusic = {
  coverageText: {
    title: 'coverage',
    /** Over figures, in any of these texts. */
    columns: {
      written: 'written',
      recorded: 'recorded',
      inCut: 'in cut',
      missing: 'missing',
      unused: 'unused',
    },
    /** In eighteen columns. */
    labels: {
      composed: 'written',
      approved: 'approved',
      recorded: 'recorded',
      inCut: 'in the cut',
      inCutRecorded: '  recorded',
      missing: '  missing',
      unused: 'recorded, unused',
      unrecorded: 'not recorded',
    },
    composed: (length: string): string => `${length} composed`,
    recorded: (length: string): string => `${length} recorded`,
    inCut: (length: string, share: string): string => `${length} in the cut (${share} used)`,
    missing: (length: string): string => `${length} missing`,
    partly: (length: string): string => `and ${length} where only some of the music is recorded`,
    usedShare: (share: string): string => `${share} of what is written is in the cut`,
    unmatched: (clips: number): string =>
      `; ${counted(clips, 'clip')} in it ${clips === 1 ? 'matches' : 'match'} no cue`,
    byScene: 'By scene',
    byCue: 'By cue, most missing first',
    byMusician: 'By musician, most first',
    noCue: 'no cue',
    more: (many: number): string => `and ${count(many)} more: as a page or a table`,
    takes: (sessions: number): string => `the takes of ${counted(sessions, 'session')}`,
    status: (sessions: number): string => `the status of ${counted(sessions, 'session')} without takes`,
    both: (one: string, other: string): string => `${one} and ${other}`,
    basis: (from: string, strays: string): string => `What is recorded is known from ${from}${strays}.`,
    unplaced: (takes: number): string =>
      `; ${counted(takes, 'take')} cannot be placed: bars of a version that does not say how many it has`,
    sums: 'Music under several themes, locations or scenes counts under each; reels add up.',
  },
  xrayText: {
    title: 'cues and sections',
    nothing: 'There is nothing to show.',
    all: 'all',
    missingOf: (missing: string, inCut: string): string => `${missing} of ${inCut}`,
    /** Two lines. */
    missing: (cues: number): string =>
      `${counted(cues, 'cue')}. A time is what is missing of what the cut plays; ✓ all of it is recorded;`,
    neither:
      '• recorded, not in the cut; – neither. The cut plays some cues at once, so their times can sum to more.',
  },
  burnDownText: {
    title: 'what is left, day by day',
    late: (days: number): string => `${counted(days, 'day')} late`,
    today: 'today',
    ahead: 'ahead',
    in: (days: number): string => `in ${counted(days, 'day')}`,
    dub: (date: string, days: string, left: string): string =>
      `Final dub ${date}, ${days}: ${left} not delivered`,
    day: 'Day',
    columns: {
      written: 'written',
      approve: 'to approve',
      print: 'to print',
      record: 'to record',
      deliver: 'to deliver',
      partsDue: 'parts due',
      partsLate: 'late',
      due: 'due',
      firstSession: 'first session',
      status: 'status',
    },
    notPrinted: (versions: number): string => `Parts not printed: ${counted(versions, 'version')}`,
    /** As they are typed. */
    statuses: {
      sketch: 'sketch',
      'mock-up': 'mock-up',
      approved: 'approved',
      orchestrated: 'orchestrated',
      copied: 'copied',
      'parts-printed': 'parts-printed',
      recorded: 'recorded',
      mixed: 'mixed',
      delivered: 'delivered',
      'needs-pick-up': 'needs-pick-up',
    } as Readonly<Record<string, string>>,
  },
  unusedText: {
    title: 'recorded and unused, written and unrecorded',
    unused: (unused: string, recorded: string): string =>
      `${unused} of ${recorded} recorded is not in the cut`,
    unrecorded: (length: string): string => `${length} is written and not recorded`,
    list: (heading: string, versions: number): string => `${heading}: ${counted(versions, 'version')}`,
    columns: { used: 'used', because: 'because', unrecorded: 'unrecorded', where: 'where' },
  },
  breakdownText: {
    title: 'breakdown',
    instruments: (many: number): string => counted(many, 'instrument'),
    players: (many: number): string => counted(many, 'player'),
    column: 'players',
  },
};
