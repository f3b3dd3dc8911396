import { type AnyRecord, KEEPERS, maySee, type Principal } from '#desk';
import { type Type } from '@nestjs/common';
import { recordController } from './record-controller.js';

/** That a room is held is everyone's business; by which production and why, only of those who may see it. */
const holdView = (principal: Principal, hold: AnyRecord): AnyRecord =>
  typeof hold.productionId === 'string' && !maySee(principal, hold.productionId)
    ? { ...hold, productionId: null, notes: '' }
    : hold;

/** A controller for each kind of record but productions, which have their own. */
export const RECORD_CONTROLLERS: readonly Type<object>[] = Object.values(KEEPERS)
  .filter((keeper) => keeper.name !== 'production')
  .map((keeper) => recordController(keeper, keeper.name === 'roomHold' ? holdView : undefined));
