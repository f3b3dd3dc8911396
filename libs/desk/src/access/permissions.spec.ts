import { ROLES } from '../model/records.js';
import { maySee, permit, type Wish } from './permissions.js';
import { type Principal } from './principal.js';

const WISHES: readonly Wish[] = [
  'read',
  'write-organisation',
  'write-production',
  'create-production',
  'manage-keys',
];

const principal = (over: Partial<Principal>): Principal => ({
  keyId: 'k',
  actor: 'db_12345678',
  role: 'viewer',
  productionIds: null,
  ...over,
});

const allowed = (one: Principal): readonly Wish[] => WISHES.filter((wish) => permit(one, wish).ok);

describe('permissions', () => {
  it('grow from viewer to coordinator to admin', () => {
    const [viewer, coordinator, admin] = ROLES.map((role) => allowed(principal({ role })));
    expect(viewer).toEqual(['read']);
    expect(coordinator).toEqual(WISHES.filter((wish) => wish !== 'manage-keys'));
    expect(admin).toEqual(WISHES);
  });

  it('of a key that is limited to productions end at what all productions share', () => {
    expect(allowed(principal({ role: 'admin', productionIds: ['p'] }))).toEqual(['read', 'write-production']);
    expect(allowed(principal({ role: 'viewer', productionIds: ['p'] }))).toEqual(['read']);
  });

  it('let a key see its own productions, or all', () => {
    expect(maySee(principal({}), 'p')).toBe(true);
    expect(maySee(principal({ productionIds: ['p'] }), 'p')).toBe(true);
    expect(maySee(principal({ productionIds: [] }), 'p')).toBe(false);
  });
});
