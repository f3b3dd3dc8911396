import { maxLineUp } from './arithmetic.js';
import { type Chair, seats } from './chairs.js';
import { type LineUp } from './line-up.js';
import { parseLineUp } from './parse-line-up.js';

function lineUp(text: string): LineUp {
  const result = parseLineUp(text);
  if (result.kind !== 'line-up') throw new Error(result.message);
  return result;
}

const chairs = (text: string, instrument: string): readonly Chair[] =>
  seats(lineUp(text)).filter((chair) => chair.instrument === instrument);

describe('the chairs of a line-up', () => {
  it('stand in score order and number each instrument from 1', () => {
    expect(seats(lineUp('hp, 2 fl')).map(({ instrument, chair }) => `${instrument} ${chair}`)).toEqual([
      'flute 1',
      'flute 2',
      'harp 1',
    ]);
  });

  it('put strings two to a desk and nobody else', () => {
    expect(chairs('str(5.4.3.2.1)', 'violin-1').map(({ desk }) => desk)).toEqual([1, 1, 2, 2, 3]);
    expect(chairs('2 fl', 'flute')[0]).not.toHaveProperty('desk');
  });

  it('give a double to the player named, else to the last, and a number of doubles to the last players', () => {
    expect(chairs('3(I=picc).2.2.2/4331', 'flute').map(({ doubles }) => doubles)).toEqual([
      ['piccolo'],
      [],
      [],
    ]);
    expect(chairs('3(picc).2.2.2/4331', 'flute').map(({ doubles }) => doubles)).toEqual([
      [],
      [],
      ['piccolo'],
    ]);
    expect(chairs('3(2xpicc).2.2.2/4331', 'flute').map(({ doubles }) => doubles)).toEqual([
      [],
      ['piccolo'],
      ['piccolo'],
    ]);
  });

  it('share the instruments of the percussion out among its players', () => {
    expect(chairs('2perc(sd,bd,xyl)', 'percussion').map(({ doubles }) => doubles)).toEqual([
      ['xylophone', 'bass-drum'],
      ['snare-drum'],
    ]);
  });
});

describe('the largest line-up of several passes', () => {
  it('is the largest count of each instrument, with the doubles and open sections of all', () => {
    const most = maxLineUp([lineUp('2(II=picc).2.2.2 - 4.2.3.1 - str'), lineUp('4 hn, 6 tpt, hp, choir')]);
    expect(most.players).toMatchObject({ flute: 2, horn: 4, trumpet: 6, harp: 1 });
    expect(most.doubles).toEqual([{ instrument: 'flute', player: 2, double: 'piccolo' }]);
    expect(most.open).toEqual(['choir', 'strings']);
  });
});
