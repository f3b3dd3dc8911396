import { type Instance } from '../instance.js';

/** Kinds joined by passes that may go into either; in order of their first kind. */
export function kindGroups({ kinds, passCount }: Instance): readonly (readonly number[])[] {
  const leader = kinds.map((_, kind) => kind);
  for (let pass = 0; pass < passCount; pass += 1) {
    let joined = -1;
    for (const [kind, { mayHold, most }] of kinds.entries()) {
      if (most === 0 || mayHold[pass] !== 1) continue;
      const mine = leader[kind]!;
      if (joined < 0) joined = mine;
      else if (mine !== joined)
        for (const [other, one] of leader.entries()) if (one === mine) leader[other] = joined;
    }
  }
  return [...new Set(leader)].map((one) =>
    leader.flatMap((other, kind) => (other === one && kinds[kind]!.most > 0 ? [kind] : [])),
  );
}

/** The group whose slots each pass may go into; −1 where no slot may hold it. */
export const groupOfPasses = (
  { passCount, kinds }: Instance,
  groups: readonly (readonly number[])[],
): Int32Array =>
  Int32Array.from({ length: passCount }, (_, pass) =>
    groups.findIndex((group) => group.some((kind) => kinds[kind]!.mayHold[pass] === 1)),
  );
