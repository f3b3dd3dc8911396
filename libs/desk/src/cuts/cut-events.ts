import { AS_SHOT, STRAIGHT_CUT, type CutEvent, type Shot } from '#timeline';
import { type Placement } from '../model/music.js';

/** A list without a name for its source calls it this. */
const BLACK = 'BL';

const straight = { number: null, transition: STRAIGHT_CUT, outgoing: null } as const;

/** The music of a cut as the events of a list, in the order in which it is heard; `played` names versions by their ids. */
export const musicEvents = (
  placements: readonly Placement[],
  played: ReadonlyMap<string, string>,
): readonly CutEvent[] =>
  [...placements]
    .sort((a, b) => a.recordIn - b.recordIn || (a.track ?? '').localeCompare(b.track ?? '', 'en'))
    .map(({ label, track, versionId, recordIn, recordOut, sourceIn, sourceOut, ...rest }, at): CutEvent => ({
      ...straight,
      line: at + 1,
      kind: 'audio',
      tracks: track === null ? [] : [track],
      reel: '',
      clipName: label,
      ...{ sourceIn, sourceOut, recordIn, recordOut },
      muted: rest.muted,
      speed:
        sourceOut - sourceIn === recordOut - recordIn
          ? AS_SHOT
          : { numerator: sourceOut - sourceIn, denominator: recordOut - recordIn },
      listed: {
        reel: rest.reel,
        plays: played.get(versionId ?? '') ?? null,
        usage: rest.usage,
        notes: rest.notes,
      },
    }));

/** The shots of a cut as the events of a list. */
export const pictureEvents = (shots: readonly Shot[]): readonly CutEvent[] =>
  shots.map(({ source, name, recordIn, recordOut, sourceIn, speed, layer }, at): CutEvent => {
    const frames = Math.round(((recordOut - recordIn) * Math.abs(speed.numerator)) / speed.denominator);
    return {
      ...straight,
      line: at + 1,
      kind: 'video',
      tracks: [layer === 0 ? 'V' : `V${layer + 1}`],
      ...sourceOf(source, name),
      ...{ sourceIn, sourceOut: sourceIn + Math.max(1, frames), recordIn, recordOut, speed },
      muted: false,
    };
  });

/** What an import made of reel and clip, taken apart again: `a012c003 | 12a-3`, or `a012c003 | ` without a clip. */
function sourceOf(source: string | null, name: string): Pick<CutEvent, 'reel' | 'clipName'> {
  if (source === null) return { reel: BLACK, clipName: name === BLACK ? null : name };
  const [tape = '', clip = ''] = source.split(' | ');
  return { reel: tape.toUpperCase(), clipName: clip === '' && name.toLowerCase() === tape ? null : name };
}
