import { instruments } from '#lineup';

/** What stands in line-ups, in words. */
export const orchestra = {
  instruments: Object.fromEntries(instruments.map(({ id, name }) => [id, name])) as Readonly<
    Record<string, string>
  >,
  sections: {
    woodwinds: 'Woodwinds',
    brass: 'Brass',
    percussion: 'Percussion',
    'keyboards-and-harp': 'Keyboards and harp',
    'guitars-and-plucked': 'Guitars and plucked',
    electronics: 'Electronics',
    ethnic: 'Ethnic',
    voices: 'Voices',
    choir: 'Choir',
    'drum-corps': 'Drum corps',
    ensembles: 'Ensembles',
    strings: 'Strings',
    others: 'Others',
    'whole-call': 'Whole call',
  } as Readonly<Record<string, string>>,
};
