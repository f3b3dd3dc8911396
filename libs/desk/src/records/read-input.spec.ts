import { locations } from '../model/places.js';
import { productions } from '../model/production.js';
import { readInput } from './read-input.js';

describe('an input with faults', () => {
  it('is refused with all of them at once, each with its place and in words', () => {
    const read = readInput(locations.fields, {
      slug: 'X y',
      name: '',
      country: 4,
      zone: 'Europe/Wien',
      extra: 1,
    });
    expect(
      read.ok ? [] : read.refusal.faults.map(({ pointer, code, message }) => [pointer, code, message]),
    ).toEqual([
      ['/slug', 'INPUT.WRONG_FORMAT', 'slug must be lower-case letters, digits and single hyphens.'],
      ['/name', 'INPUT.TOO_SMALL', 'name must not be empty.'],
      ['/country', 'INPUT.WRONG_TYPE', 'country must be a text.'],
      ['/zone', 'CLOCK.UNKNOWN_ZONE', 'zone is not an IANA time zone.'],
      ['/holidayCalendar', 'INPUT.MISSING', 'holidayCalendar is missing.'],
      ['/agreement', 'INPUT.MISSING', 'agreement is missing.'],
      ['/currency', 'INPUT.MISSING', 'currency is missing.'],
      ['/notes', 'INPUT.MISSING', 'notes is missing.'],
      ['/extra', 'INPUT.UNKNOWN_FIELD', 'There is no field "extra" here.'],
    ]);
  });

  it('says of a name that is none what names are like', () => {
    const read = readInput(productions.fields.pick({ cueSheetMappings: true }), {
      cueSheetMappings: { 'P R': { codes: { logo: '' } }, prs: { codes: { logos: 'L' } } },
    });
    expect(read.ok ? [] : read.refusal.faults.map(({ pointer, message }) => [pointer, message])).toEqual([
      [
        '/cueSheetMappings/P R',
        'cueSheetMappings.P R must be lower-case letters, digits and single hyphens.',
      ],
      ['/cueSheetMappings/prs/codes/logos', 'There is no field "logos" here.'],
    ]);
  });
});
