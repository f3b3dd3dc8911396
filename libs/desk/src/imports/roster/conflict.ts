import { nameKey } from '../../model/person-key.js';
import { type Recognised } from '../../ports/musician-shelf.js';
import { type FieldChange } from '../merge.js';
import { canBeSameName } from '../same-name.js';
import { bitOf, type IncomingMusician } from './incoming-musician.js';
import { type Person } from './roster-batch.js';

/** Why a row is not taken for the person it seems to name. `field` is the one to look at first. */
export interface Conflict {
  readonly field: string;
  readonly message: string;
  readonly was: string;
  readonly became: string;
}

/** Whether e-mail, name and city point at different people. What contradicts itself is reported, never overwritten. */
export function identityConflict(
  said: IncomingMusician['said'],
  { byEmail, byPerson }: Recognised<Person>,
): Conflict | null {
  if (byEmail !== null && byPerson !== null && byEmail !== byPerson) {
    const message = `The e-mail is that of ${nameOf(byEmail)}, name and city are those of ${nameOf(byPerson)}.`;
    return { field: 'email', message, was: byPerson.record.email ?? '', became: said.email ?? '' };
  }
  if (byEmail !== null && !canBeSameName(byEmail.record.name, said.name)) {
    const message = `The e-mail is already that of ${nameOf(byEmail)}.`;
    return { field: 'name', message, was: byEmail.record.name, became: said.name };
  }
  const known = byPerson?.record.email ?? null;
  if (byEmail === null && known !== null && said.email != null) {
    const message = `${said.name} of the same city is known by another e-mail: the same person, or another?`;
    return { field: 'email', message, was: known, became: said.email };
  }
  return null;
}

/**
 * Where a row says something else of a person than an earlier row of the same file did: `fields` are the bits of what
 * the earlier rows filled. Another spelling of the same name is no contradiction; nor are notes, which are free text.
 */
export function contradiction(fields: number, changes: readonly FieldChange[]): Conflict | null {
  const change = changes.find((each) => (fields & bitOf(each.field)) !== 0 && !isHarmless(each));
  if (change === undefined) return null;
  const { field, was, became } = change;
  return {
    field,
    message: `An earlier row says "${was}" of this person, this one "${became}".`,
    was,
    became,
  };
}

/** Whether a later row of the same file may differ here without contradicting: other notes, or the same spelled otherwise. */
export function isHarmless({ field, was, became }: FieldChange): boolean {
  if (field === 'notes') return true;
  if (field === 'name' || field === 'city') return nameKey(was) === nameKey(became);
  return field === 'phone' && digitsOf(was) === digitsOf(became);
}

const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

const nameOf = ({ record }: Person): string =>
  record.city === null ? record.name : `${record.name}, ${record.city}`;
