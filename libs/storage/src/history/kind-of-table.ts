import { type Table } from '../tables/table.js';

/** Kinds that their tables' words do not spell. */
const OTHERWISE: Readonly<Record<string, string>> = {
  availability: 'availability',
  room_holds: 'roomHold',
  plan_applications: 'planApplication',
};

/** `cue version` → `cueVersion`, as the desk names its kinds of record. */
export const kindOf = ({ name, record }: Table): string =>
  OTHERWISE[name] ??
  record
    .toLowerCase()
    .split(' ')
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
