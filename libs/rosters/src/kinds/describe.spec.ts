import { columnNamed } from '../columns/column.js';
import { isPrivateHeader } from '../columns/private-columns.js';
import { importKinds } from './describe.js';
import { KINDS } from './kinds.js';

describe('the columns of imports', () => {
  it.each(importKinds)(
    'knows every header of $kind as the column it is listed under',
    ({ kind, columns }) => {
      const elsewhere = columns.flatMap(({ field, headers }) =>
        headers
          .filter((header) => columnNamed(KINDS[kind], header)?.field !== field)
          .map((header) => `${field}: ${header}`),
      );
      expect(elsewhere).toEqual([]);
    },
  );

  it.each(importKinds)('takes no header of $kind for bank data', ({ columns }) => {
    expect(columns.flatMap(({ headers }) => headers.filter(isPrivateHeader))).toEqual([]);
  });
});
