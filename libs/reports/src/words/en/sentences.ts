import { count, counted } from '../../print/amounts.js';

const frames = (many: number): string => counted(many, 'frame');

/** Sentences about sessions, cuts and shares: what models warn of, and what several writers say alike. */
export const sentences = {
  cutSaid: {
    moved: (shift: string): string => `moved by ${shift} frames`,
    trimmed: (parts: string): string => `trimmed by ${parts}`,
    extended: (parts: string): string => `extended by ${parts}`,
    kinds: {
      dropped: 'dropped',
      new: 'new',
      repeated: 'repeated',
      split: 'split',
      unchanged: 'unchanged',
      're-ordered': 're-ordered',
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
    reel: (reel: number): string => `reel ${reel}`,
    film: 'the film',
    because: (reason: string): string => `because ${reason}`,
    cutOfReel: (reel: number): string => `(reel ${reel})`,
    cutOf: (date: string): string => `of ${date}`,
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
  takesSaid: {
    bars: (from: number, to: number): string => `bars ${from}–${to}`,
    again: (stretch: string): string => `again ${stretch}`,
  },
};
