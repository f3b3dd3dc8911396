import { placements } from '../../model/music.js';
import { ok, type Fault } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';

export const placementKeeper = defineKeeper({
  kind: placements,
  name: 'placement',
  shelf: (books) => books.placements,
  references: [
    { field: 'cutId', to: 'cut' },
    { field: 'versionId', to: 'cueVersion' },
  ],
  // A placement that a person wrote is that person's: carrying the music again leaves it alone.
  settle: (fields, { production, was }) =>
    Promise.resolve(
      ok({
        ...fields,
        productionId: production?.id ?? '',
        carriedFromId: was?.carriedFromId ?? null,
        byHand: true,
      }),
    ),
  check: ({ recordIn, recordOut, sourceIn, sourceOut }) =>
    Promise.resolve([
      ...(recordIn < recordOut ? [] : [emptyStretch('/recordOut')]),
      ...(sourceIn < sourceOut ? [] : [emptyStretch('/sourceOut')]),
    ]),
});

const emptyStretch = (pointer: string): Fault => ({
  pointer,
  code: 'PLACEMENT.OUT_BEFORE_IN',
  message: 'The out point must come after the in point.',
});
