import { changeView, erasure, musicianExport, stateView } from '#desk';
import { z } from 'zod';

export const changeList = z
  .object({ items: z.array(changeView), nextCursor: z.string().nullable() })
  .meta({ id: 'ChangeList' });

export const HISTORY_SCHEMAS: readonly z.ZodType[] = [
  changeView,
  changeList,
  stateView,
  musicianExport,
  erasure,
];
