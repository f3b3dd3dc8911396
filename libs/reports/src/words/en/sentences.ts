import { count, counted } from '../../print/amounts.js';

const frames = (many: number): string => counted(many, 'frame');

/** Sentences about sessions, cuts and shares: what models warn of, and what several writers say alike. */
export const sentences = {
  scheduleSaid: {
    early: (clock: string, whose: string): string => `starts at ${clock} for ${whose}, before 07:00`,
    late: (clock: string, whose: string): string => `runs until ${clock} for ${whose}, past 22:00`,
    beyondLineUp: (name: string, seat: string): string =>
      `${name} is engaged on ${seat}, which the called line-up does not have`,
    unreadable: (lineUp: string): string =>
      `the line-up "${lineUp}" cannot be read, so its chairs are not counted`,
    openChair: 'nobody is engaged',
    unplaced: 'no session records it yet',
    notPrinted: (passes: number, when: string, which: string): string =>
      `parts of ${counted(passes, 'pass', 'passes')} are not printed and ${when}: ${which}`,
    wereDue: (due: string, days: number): string => `were due on ${due}, ${counted(days, 'day')} ago`,
    areDue: (due: string, days: number): string => `are due on ${due}, ${counted(days, 'day')} left`,
    andMore: (many: number): string => `, and ${many} more`,
  },
  cutSaid: {
    moved: (shift: string): string => `moved by ${shift} frames`,
    trimmed: (parts: string): string => `trimmed by ${parts}`,
    extended: (parts: string): string => `extended by ${parts}`,
    kinds: {
      'other-version': 'another version plays',
      'other-reel': 'in another reel',
    } as Readonly<Record<string, string>>,
    edges: { head: 'at its head', tail: 'at its tail', inside: 'inside' },
    partOf: (many: number, where: string): string => `${frames(many)} ${where}`,
    nothing: 'nothing',
    reelAt: (reel: number): string => `reel ${reel} `,
    further: (changes: number): string => `and ${counted(changes, 'further change')}`,
    orphaned: 'nothing is left to play over',
    tooShort: (by: number): string => `too short${by > 0 ? ` by ${frames(by)}` : ''}`,
    tooLong: (lost: number): string => `too long${lost > 0 ? `: ${frames(lost)} lost their picture` : ''}`,
    shots: {
      dropped: (shot: string, length: number): string => `${shot} was dropped (${frames(length)})`,
      trimmed: (shot: string, length: number, where: string): string =>
        `${shot} was trimmed${where} by ${frames(length)}`,
      new: (shot: string, length: number): string => `${shot} is new (${frames(length)})`,
      repeated: (shot: string, length: number): string => `${shot} is shown again (${frames(length)})`,
      extended: (shot: string, length: number, where: string): string =>
        `${shot} was extended${where} by ${frames(length)}`,
      elsewhere: (shot: string, length: number): string =>
        `${frames(length)} from ${shot} on were put elsewhere`,
      otherReel: (shot: string, length: number, from: string, to: string): string =>
        `${frames(length)} from ${shot} on went from ${from} to ${to}`,
    },
    runDropped: (shots: number, first: string, length: number): string =>
      `${counted(shots, 'shot')} from ${first} on were dropped (${frames(length)})`,
    runNew: (shots: number, first: string, length: number): string =>
      `${counted(shots, 'shot')} from ${first} on are new (${frames(length)})`,
    reel: (reel: number): string => `reel ${reel}`,
    film: 'the film',
    places: {
      before: 'before it begins',
      inside: 'inside',
      after: 'after it ends',
      beyond: 'past what is written',
    },
    missing: (many: number, where: string, span: string): string => `${frames(many)} ${where}, ${span}`,
    noSession: (pass: string, why: string): string =>
      `${pass}: no session can take it${why === '' ? '' : `: ${why}`}`,
    newSession: 'a new session',
    nobodyFurther: 'nobody further',
    furtherChairs: (chairs: number): string => counted(chairs, 'further chair'),
    noFurtherCost: 'at no further cost',
    more: (money: string): string => `${money} more`,
    signed: (shift: number): string => (shift > 0 ? `+${count(shift)}` : `−${count(-shift)}`),
  },
  plansSaid: {
    andMore: (many: number): string => ` and ${many} more`,
    morePlayers: (players: number): string => counted(players, 'more player'),
    fewerPlayers: (players: number): string => counted(players, 'fewer player'),
    otherPlayers: 'other players called',
    minutes: (from: number, to: number): string => `${from} → ${to} min`,
    plus: (passes: string): string => `plus ${passes}`,
    less: (passes: string): string => `less ${passes}`,
    runOrder: 'another run order',
    doubles: 'other doubles',
  },
  cueSheetSaid: {
    untitled: (cue: string): string => `${cue} has no title.`,
    noCredits: (cue: string): string => `${cue} has no writers and publishers.`,
    shares: (cue: string, writers: string, publishers: string): string =>
      `${cue}: writers have ${writers} and publishers ${publishers}; they must have 100 % each, or together.`,
    oneSide: (cue: string): string =>
      `${cue} has writers or publishers only, and the recipient wants 100 % of both.`,
    noCode: (usage: string): string => `The recipient has no code for ${usage}.`,
    stray: (clip: string): string => `The clip "${clip}" matches no cue.`,
  },
  takesSaid: {
    bars: (from: number, to: number): string => `bars ${from}–${to}`,
    again: (stretch: string): string => `again ${stretch}`,
  },
};
