import { staff } from '../../model/people.js';
import { defineKeeper } from '../define-keeper.js';

export const staffKeeper = defineKeeper({
  kind: staff,
  name: 'staffMember',
  shelf: (books) => books.staff,
  references: [{ field: 'baseLocationId', to: 'location' }],
  clear: (books, { id }) => books.availability.removeAll({ subjectKind: 'staff', subjectId: id }),
});
