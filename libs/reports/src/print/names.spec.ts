import { ENGLISH } from '../words/words.js';
import { instrumentName } from './instrument-name.js';
import { sectionIn } from './section-name.js';

const sectionName = sectionIn(ENGLISH);

describe('the names of instruments and sections', () => {
  it('are those of the language', () => {
    expect([instrumentName('flute'), sectionName('strings')]).toEqual(['Flute', 'Strings']);
  });

  it('are the ids where nobody knows them, be they what every object has', () => {
    expect(['theorbo-x', 'constructor', 'valueOf'].map(instrumentName)).toEqual([
      'theorbo-x',
      'constructor',
      'valueOf',
    ]);
    expect(sectionName('constructor')).toBe('Constructor');
  });
});
