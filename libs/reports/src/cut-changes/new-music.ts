import { musicCarrier, type CarriedMusic } from '#timeline';
import { type CutChangesFacts, type CutMusic } from './cut-changes-facts.js';

export interface NewMusic {
  readonly kind: 'placed' | 'carried';
  readonly music: readonly CutMusic[];
  /** What the picture did to each old placement, by its id; empty without picture. */
  readonly carried: ReadonlyMap<string, CarriedMusic>;
}

/** The music of the new cut: what is laid in it, or else the old music carried there with its picture. */
export function newMusic({ old, new: now, picture }: CutChangesFacts): NewMusic {
  const carry = picture === null ? null : musicCarrier(picture);
  const carried = new Map(carry === null ? [] : old.music.map((one) => [one.id, carry(one)] as const));
  if (now.music.length > 0 || carry === null) return { kind: 'placed', music: now.music, carried };
  const music = old.music.flatMap((one) =>
    (carried.get(one.id)?.pieces ?? []).map(({ reel, recordIn, recordOut, sourceIn }, at): CutMusic => ({
      ...one,
      id: `${one.id} ${at}`,
      reel,
      shownReel: reel ?? one.shownReel,
      recordIn,
      recordOut,
      sourceIn,
      sourceOut: sourceIn + recordOut - recordIn,
    })),
  );
  return { kind: 'carried', music, carried };
}
