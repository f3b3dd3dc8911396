import { credits } from '../../model/credits.js';
import { ok } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { identifier } from './identifier.js';
import { refuseInput } from '../read-input.js';

/** Who is paid for a cue; a name number that does not check is a typing error and would be paid to somebody else. */
export const creditKeeper = defineKeeper({
  kind: credits,
  name: 'credit',
  shelf: (books) => books.credits,
  references: [{ field: 'cueId', to: 'cue' }],
  settle(fields, { production }) {
    const ipi = identifier('ipi', fields.ipi);
    return Promise.resolve(
      ipi.faults.length > 0
        ? refuseInput(ipi.faults)
        : ok({ ...fields, ipi: ipi.value, productionId: production?.id ?? '' }),
    );
  },
});
