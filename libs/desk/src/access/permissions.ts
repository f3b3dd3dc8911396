import { type Role } from '../model/records.js';
import { ok, refuse, type Result } from '../result.js';
import { type Principal } from './principal.js';

/** What somebody wants to do. `organisation`: to what all productions draw on; `production`: within one it may see. */
export type Wish =
  | 'read'
  | 'read-history'
  | 'write-organisation'
  | 'write-production'
  | 'create-production'
  | 'manage-keys'
  | 'forget-people';

/** The one place that says who may do what. */
const ALLOWED: Readonly<Record<Role, readonly Wish[]>> = {
  viewer: ['read'],
  coordinator: ['read', 'read-history', 'write-organisation', 'write-production', 'create-production'],
  admin: [
    'read',
    'read-history',
    'write-organisation',
    'write-production',
    'create-production',
    'manage-keys',
    'forget-people',
  ],
};

/** What a key that is limited to productions may do: what others share is not its to change. */
const WITHIN_SCOPE: readonly Wish[] = ['read', 'write-production'];

/** Refuses with `ACCESS.FORBIDDEN` what the role, or the limits of the key, do not allow. */
export function permit(principal: Principal, wish: Wish): Result<null> {
  if (!ALLOWED[principal.role].includes(wish)) {
    return refuse('forbidden', 'ACCESS.FORBIDDEN', `A ${principal.role} may not do this.`);
  }
  if (principal.productionIds !== null && !WITHIN_SCOPE.includes(wish)) {
    return refuse('forbidden', 'ACCESS.FORBIDDEN', 'This key is limited to productions and may not do this.');
  }
  return ok(null);
}

/** Whether a key may know of a production at all. One it may not is not found, rather than forbidden. */
export const maySee = (principal: Principal, productionId: string): boolean =>
  principal.productionIds === null || principal.productionIds.includes(productionId);
