import { listAgreements } from '#agreements';
import { type LocationDraft } from '#rosters';
import { nameKey } from '../../model/person-key.js';
import { locations } from '../../model/places.js';
import { type Landing, type LandingSetting } from '../landing.js';
import { Ledger } from '../ledger.js';
import { LooksLanding } from '../looks-landing.js';
import { withoutBlanks } from '../merge.js';
import { didYouMean } from '../nearest.js';

/** Locations are recognised by their slug. */
export async function openLocationLanding(setting: LandingSetting): Promise<Landing<LocationDraft>> {
  const { books } = setting;
  const ledger = new Ledger(locations, books.locations, await books.locations.all({}), ({ slug }) => slug);
  return new LooksLanding((draft) => {
    const agreement = draft.agreement === null ? null : findAgreement(draft.agreement);
    if (agreement === undefined) {
      const ids = listAgreements().map(({ id }) => id);
      const near = didYouMean(draft.agreement ?? '', ids) || ` They are: ${ids.join(', ')}.`;
      const message = `There is no agreement "${draft.agreement}".${near}`;
      return Promise.resolve({ field: 'agreement', code: 'IMPORT.UNKNOWN_AGREEMENT', message });
    }
    const look = ledger.look(draft.slug, {
      ...withoutBlanks(draft),
      ...(agreement === null ? {} : { agreement }),
    });
    return Promise.resolve({ looks: [look], write: () => ledger.write(look) });
  }, setting.telling);
}

/** The id of an agreement named by id or name; undefined where there is none. */
function findAgreement(text: string): string | undefined {
  const key = nameKey(text);
  return listAgreements().find(({ id, name }) => nameKey(id) === key || nameKey(name) === key)?.id;
}
