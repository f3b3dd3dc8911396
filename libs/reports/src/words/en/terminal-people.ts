import { count, counted } from '../../print/amounts.js';

const sessions = (many: number): string => counted(many, 'session');
const musicians = (many: number): string => counted(many, 'musician');
const versions = (many: number): string => counted(many, 'cue version');

/** Texts that only terminals show: of people, of what is heard elsewhere, and of what is compared. */
export const terminalOfPeople = {
  headcountText: {
    title: 'headcount',
    musicians,
    ofTarget: (people: number, target: number): string => `${count(people)} of ${musicians(target)}`,
    short: (people: number): string => `${count(people)} short`,
    engaged: (one: number, inGroups: number): string =>
      `${count(one)} engaged one by one, ${count(inGroups)} in groups`,
    chairs: (chairs: number, inSessions: number): string =>
      `${counted(chairs, 'chair')} in ${sessions(inSessions)}`,
    services: (many: number, open: number): string => `${counted(many, 'service')}, ${count(open)} open`,
    columns: { people: 'people', chairs: 'chairs', services: 'services', open: 'open' },
    note: 'People are counted once in each row and once in all; chairs and services add up.',
  },
  overviewText: {
    title: (asOf: string): string => `overview, as of ${asOf}`,
    sessions,
    people: (people: number, target: number): string => `${count(people)} of ${musicians(target)}`,
    open: (chairs: number): string => `${count(chairs)} chairs open`,
    music: (composed: string, recorded: string): string => `${composed} composed, ${recorded} recorded`,
    inCut: (inCut: string, share: string, missing: string): string =>
      `${inCut} in the cut (${share} of what is composed), ${missing} of it missing`,
    columns: {
      sessions: 'sessions',
      recorded: 'recorded',
      chairs: 'chairs',
      open: 'open',
      music: 'music',
    },
  },
  remoteEarsText: {
    title: 'remote ears',
    sessions,
    awkward: (early: number, late: number): string => `${early} begin before 07:00, ${late} run past 22:00`,
  },
  planComparisonText: {
    title: (from: string, to: string): string => `from ${from} to ${to}`,
    figures: 'Figures',
    columns: { from: 'from', to: 'to', change: 'change' },
    session: (call: string, minutes: number): string => `${call}, ${minutes} min`,
    same: (many: number): string => `${sessions(many)} the same in both`,
    told: (people: number): string => `${counted(people, 'person', 'people')} would have to be told anew`,
  },
  cueSheetText: {
    title: 'cue sheet',
    shares: {
      each: 'writers and publishers 100 % each',
      together: 'writers and publishers 100 % together',
    },
    uses: (uses: number, cues: number): string => `${counted(uses, 'use')} of ${counted(cues, 'cue')}`,
    noCode: 'no code',
    by: (writers: string): string => `by ${writers}`,
    publishedBy: (publishers: string): string => `published by ${publishers}`,
  },
  rosterText: {
    title: 'roster',
    musicians,
    calls: (many: number): string => counted(many, 'call'),
    columns: { calls: 'calls', from: 'from', to: 'to', where: 'where' },
  },
  cutChangesText: {
    title: 'what changed in the cut',
    /** Both as wide as the wider. */
    from: (cuts: string): string => `from  ${cuts}`,
    to: (cuts: string): string => `to    ${cuts}`,
    picture: 'Picture',
    sums: (kept: string, moved: string, gone: string, added: string): string =>
      `${kept} kept, ${moved} put elsewhere, ${gone} gone, ${added} added`,
    noShots: 'no shot changed',
    shots: (kinds: string): string => `shots: ${kinds}`,
    /** Of shots, after how many there are. */
    shotKinds: {
      dropped: 'dropped',
      trimmed: 'trimmed',
      new: 'new',
      extended: 'extended',
      repeated: 'shown again',
      're-ordered': 'put elsewhere',
      'other-reel': 'to another reel',
    },
    noMusic: 'There is no music in the old cut.',
    placements: (many: number, kinds: string): string => `${counted(many, 'placement')}: ${kinds}`,
    /** Of music, after how many placements there are. */
    musicKinds: {
      dropped: 'dropped',
      new: 'new',
      moved: 'moved',
      trimmed: 'trimmed',
      extended: 'extended',
      repeated: 'repeated',
      split: 'split',
      unchanged: 'unchanged',
      're-ordered': 're-ordered',
      'other-version': 'in another version',
      'other-reel': 'in another reel',
      'too-short': 'too short',
      'too-long': 'too long',
      orphaned: 'orphaned',
    } as Readonly<Record<string, string>>,
    carried: 'no music is laid in the new cut yet: the old music as its picture carries it',
    pickUps: (many: number): string => `To be picked up (${versions(many)})`,
    moreThanRecorded: (length: string): string => `${length} more than was recorded`,
    noPasses: 'it has no passes: nobody knows who plays',
    rewrites: (many: number): string => `To be written longer before it is recorded (${versions(many)})`,
    more: (length: string): string => `${length} more`,
    fellOut: (length: string, recorded: string, cost: string): string =>
      `${length} of music, ${recorded} of it recorded, ${cost}`,
    noCost: 'at no known cost',
    share: 'its share of the hire and pay of the sessions that recorded it, by the minutes they recorded',
    withoutPay: (services: number): string =>
      `without the pay of ${counted(services, 'service')}, which is not known`,
  },
};
