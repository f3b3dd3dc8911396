import { checkEdit } from '../../planning/check-edit.js';
import { type Edit } from '../../planning/edit.js';
import { type Fault } from '../../result.js';
import { type Scene } from '../keeper.js';

/** What the rules that the planner obeys have against an edit by hand. */
export const planningFaults = async <R>(
  { books, clock, production }: Scene<R>,
  edit: Edit,
): Promise<readonly Fault[]> => (production === null ? [] : checkEdit({ books, clock, production }, edit));
