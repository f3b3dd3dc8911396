import { staff } from '../../model/people.js';
import { defineKeeper } from '../define-keeper.js';
import { rateFaults } from './musician.js';

export const staffKeeper = defineKeeper({
  kind: staff,
  name: 'staffMember',
  shelf: (books) => books.staff,
  references: [{ field: 'baseLocationId', to: 'location' }],
  check: ({ feeMinor, currency }) => Promise.resolve(rateFaults('/feeMinor', feeMinor, currency)),
  clear: (books, { id }) => books.availability.removeAll({ subjectKind: 'staff', subjectId: id }),
});
