import { type Musician } from '../model/people.js';

/** Words for the rank of whoever leads a section, in the languages of rosters. */
const LEADING = /principal|leader|concert|solo|first|prima|primo|spalla|stimmf/i;

/** Whether a musician's rank is that of somebody who leads a section; null: his rank is not known. */
export const leads = ({ rank }: Pick<Musician, 'rank'>): boolean | null =>
  rank === null ? null : LEADING.test(rank);

/** Whether a player on a chair is known to be none who leads, though the chair leads its section. */
export const isUnled = (chair: number, musician: Pick<Musician, 'rank'>): boolean =>
  chair === 1 && leads(musician) === false;
