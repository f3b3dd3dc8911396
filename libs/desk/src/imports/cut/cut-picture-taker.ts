import { type CutEvent, type CutSink, isBlack, type Shot } from '#timeline';
import { keepPicture, MOST_SHOTS } from '../../cuts/lay-picture.js';
import { type CutPicture } from '../../model/picture.js';
import { type Books } from '../../ports/store.js';

/** Takes the picture of a cut from its events: what later cuts are compared with, shot by shot. */
export class CutPictureTaker {
  private readonly shots: Shot[] = [];
  private left = 0;

  take(event: CutEvent): void {
    if (event.recordOut === event.recordIn) return;
    if (this.shots.length === MOST_SHOTS) this.left += 1;
    else this.shots.push(shotOf(event));
  }

  /** Keeps it in place of the one the cut had; a list of music alone leaves that as it is. */
  async keep(
    books: Books,
    place: Pick<CutPicture, 'productionId' | 'cutId'>,
    remarks: Pick<CutSink, 'fault'>,
  ): Promise<void> {
    if (this.shots.length === 0) return;
    if (this.left > 0) {
      const message = `A picture may have ${MOST_SHOTS} shots; ${this.left} further ones are left out.`;
      remarks.fault({ level: 'warning', line: 0, code: 'CUT.PICTURE_TOO_LONG', message });
    }
    await keepPicture(books, { ...place, shots: this.shots });
  }
}

function shotOf({ reel, clipName, recordIn, recordOut, sourceIn, speed, tracks }: CutEvent): Shot {
  const name = clipName ?? reel;
  return {
    source: isBlack(reel) ? null : sourceKey(reel, clipName),
    name: name === '' ? 'without a name' : name,
    ...{ recordIn, recordOut, sourceIn, speed },
    layer: Math.max(0, Number(/^V(\d+)$/.exec(tracks[0] ?? '')?.[1] ?? 1) - 1),
  };
}

/** In one spelling: lists of one film write the same tape in both cases, and with and without spaces behind it. */
const sourceKey = (reel: string, clip: string | null): string =>
  [reel, clip ?? ''].map((part) => part.trim().toLowerCase()).join(' | ');
