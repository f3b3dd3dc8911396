import { type City } from './names.js';

/** A stretch of the film: where its scenes play, how many seconds of music were written for it, and how many cues. */
export interface Sequence {
  readonly reel: number;
  readonly scene: string;
  readonly seconds: number;
  readonly cues: number;
  /** Where its orchestra may be recorded. */
  readonly recordedIn: readonly City[];
}

/** Fourteen hours in all: 50,400 seconds, 6,300 for each of the film's eight reels. */
export const SEQUENCES: readonly Sequence[] = [
  { reel: 1, scene: 'Submarine', seconds: 3_600, cues: 15, recordedIn: ['vienna'] },
  { reel: 1, scene: 'Desert', seconds: 2_700, cues: 12, recordedIn: ['london', 'vienna'] },
  { reel: 2, scene: 'Desert', seconds: 2_700, cues: 12, recordedIn: ['london', 'vienna'] },
  { reel: 2, scene: 'London', seconds: 3_600, cues: 16, recordedIn: ['london'] },
  { reel: 3, scene: 'Airport', seconds: 6_300, cues: 27, recordedIn: ['vienna'] },
  { reel: 4, scene: 'Rome', seconds: 6_300, cues: 30, recordedIn: ['rome'] },
  { reel: 5, scene: 'Rome', seconds: 2_400, cues: 11, recordedIn: ['rome'] },
  { reel: 5, scene: 'Venice', seconds: 3_900, cues: 18, recordedIn: ['venice'] },
  { reel: 6, scene: 'Venice', seconds: 4_500, cues: 20, recordedIn: ['venice'] },
  { reel: 6, scene: 'Vienna', seconds: 1_800, cues: 8, recordedIn: ['vienna'] },
  { reel: 7, scene: 'Orient Express', seconds: 6_300, cues: 26, recordedIn: ['london'] },
  { reel: 8, scene: 'Orient Express', seconds: 4_500, cues: 19, recordedIn: ['london', 'vienna'] },
  { reel: 8, scene: 'Alps', seconds: 1_800, cues: 8, recordedIn: ['vienna'] },
];

/** Themes that a scene's cues draw on, besides the one that runs through all. */
export const THEMES: Readonly<Record<string, readonly string[]>> = {
  Submarine: ['Entity', 'The deep'],
  Desert: ['Ethan', 'Ilsa', 'Sandstorm'],
  London: ['Ethan', 'The Community', 'Entity'],
  Airport: ['Grace', 'Entity', 'Ethan'],
  Rome: ['Rome chase', 'Grace', 'Paris'],
  Venice: ['Venice by night', 'Ilsa', 'Gabriel'],
  Vienna: ['White Widow', 'Entity'],
  'Orient Express': ['Ethan', 'White Widow', 'Train', 'Grace'],
  Alps: ['Ethan', 'Train'],
};

export const MISSION_THEME = 'Mission theme (Schifrin)';

/** Words that working titles are put together from: a subject and what becomes of it. */
export const TITLE_WORDS: Readonly<
  Record<string, readonly [subjects: readonly string[], turns: readonly string[]]>
> = {
  Submarine: [
    ['Sonar', 'Ice', 'Torpedo', 'Cold Reactor', 'Silent Hull', 'Twin Keys', 'Bulkhead'],
    ['Rising', 'Below', 'Awake', 'at Depth', 'Lost', 'Returning'],
  ],
  Desert: [
    ['Riders', 'Sand', 'Rifle', 'Ruins', 'Dust Wall', 'Far Caravan', 'Horses'],
    ['in the Storm', 'Closing In', 'Under Fire', 'at Dawn', 'Left Behind', 'Unseen'],
  ],
  London: [
    ['Briefing', 'Gas', 'The Old Office', 'Corridor', 'Oath', 'Masks', 'A Message'],
    ['in Whitehall', 'Delivered', 'Refused', 'Half Told', 'After Hours', 'on the River'],
  ],
  Airport: [
    ['Pickpocket', 'Luggage', 'Rooftop', 'Eight Minutes', 'The Key', 'Wrong Gate', 'Faces', 'Riddles'],
    ['in Transit', 'Running', 'Swapped', 'Counted Down', 'Watched', 'Gone', 'on the Moving Walk'],
  ],
  Rome: [
    [
      'Handcuffs',
      'Small Yellow Car',
      'Steps',
      'Cobbles',
      'Armoured Truck',
      'Tramlines',
      'Wrong Side',
      'Fountain',
      'Sirens',
    ],
    ['at Speed', 'Downhill', 'Reversed', 'on Via Nazionale', 'through the Market', 'Cornered', 'Underground'],
  ],
  Venice: [
    [
      'Bridge',
      'Palace',
      'Masked Guests',
      'Narrow Alley',
      'Black Gondola',
      'Blades',
      'The Party',
      'Low Water',
      'Lanterns',
    ],
    ['by Night', 'Farewell', 'Drowned', 'in Mirrors', 'Too Late', 'Crossing', 'Whispered'],
  ],
  Vienna: [
    ['Ballroom', 'Ring Road', 'Auction', 'Waltz', 'Attic'],
    ['Unmasked', 'in Grey', 'Overheard', 'Turning'],
  ],
  'Orient Express': [
    [
      'Carriage',
      'Motorbike',
      'Impostor',
      'Tunnel',
      'Kitchen Car',
      'Bargain',
      'Brakes',
      'Piano',
      'Coal',
      'Cliff',
    ],
    ['Falling', 'on the Roof', 'Uncoupled', 'at the Bridge', 'Boarded', 'Doubled', 'Holding On', 'Explained'],
  ],
  Alps: [
    ['Parachute', 'Summit', 'Thin Air', 'Valley', 'Goodbye'],
    ['Opening', 'Alone', 'to the End', 'Waiting'],
  ],
};
