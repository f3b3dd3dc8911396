import { labelKey, readCueLabel } from '#timeline';
import { cues } from '../../model/music.js';
import { ok } from '../../result.js';
import { defineKeeper } from '../define-keeper.js';
import { refuseInput } from '../read-input.js';
import { identifier } from './identifier.js';

/** A number may change, but two cues of a production never have equal ones: `1m02` is `1m2`. */
export const cueKeeper = defineKeeper({
  kind: cues,
  name: 'cue',
  shelf: (books) => books.cues,
  unique: [['productionId', 'labelKey']],
  settle(fields, { production }) {
    const iswc = identifier('iswc', fields.iswc);
    return Promise.resolve(
      iswc.faults.length > 0
        ? refuseInput(iswc.faults)
        : ok({
            ...fields,
            iswc: iswc.value,
            labelKey: labelKey(readCueLabel(fields.number)),
            productionId: production?.id ?? '',
          }),
    );
  },
  uses: [{ by: 'cueVersion', count: (books, { id }) => books.cueVersions.count({ cueId: id }) }],
});
