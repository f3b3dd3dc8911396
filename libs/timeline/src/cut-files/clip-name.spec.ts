import { readCueLabel } from '../read-cue-label.js';
import { clipKey, plainClipName } from './clip-name.js';

describe('a clip’s name', () => {
  it.each([
    ['3M21_v4 STRINGS-02.L', '3M21_v4 STRINGS'],
    ['3M21_v4 STRINGS.wav', '3M21_v4 STRINGS'],
    ['3M21_v4-01', '3M21_v4'],
    ['1m02s.new.03', '1m02s'],
    ['  Opening titles ', 'Opening titles'],
    ['2-1', '2-1'],
    ['1m10', '1m10'],
  ])('is written %j and means %j', (written, meant) => {
    expect(plainClipName(written)).toBe(meant);
  });

  it('is the same clip in any case and however its words are joined', () => {
    expect(clipKey('3M21_V4 strings-02.R')).toBe(clipKey('3m21 v4 STRINGS'));
    expect(clipKey('3m21 v4')).not.toBe(clipKey('3m21 v5'));
  });

  it('still tells cue and version', () => {
    expect(readCueLabel(plainClipName('3M21A_ALT2_v4 STRINGS-07.L'))).toMatchObject({
      kind: 'numbered',
      version: 4,
    });
  });
});
