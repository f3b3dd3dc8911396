import { type LocationDraft } from '#rosters';
import { agreementsFor } from '../../agreements/agreements-for.js';
import { locations } from '../../model/places.js';
import { findAgreement, unknownAgreement } from '../find-agreement.js';
import { type Landing, type LandingSetting } from '../landing.js';
import { Ledger } from '../ledger.js';
import { LooksLanding } from '../looks-landing.js';
import { withoutBlanks } from '../merge.js';

/** Locations are recognised by their slug; what their country only suggests does not change one that is known. */
export async function openLocationLanding(setting: LandingSetting): Promise<Landing<LocationDraft>> {
  const { books } = setting;
  const { agreements } = await agreementsFor(books, null);
  const ids = agreements.map(({ id }) => id);
  const ledger = new Ledger(locations, books.locations, await books.locations.all({}), ({ slug }) => slug);
  return new LooksLanding((draft) => {
    const agreement = draft.agreement === null ? null : findAgreement(agreements, draft.agreement);
    if (agreement === undefined) return Promise.resolve(unknownAgreement(agreements, draft.agreement ?? ''));
    if (agreement === null && ledger.find(draft.slug) === null) {
      const message = `Say which agreement is in force; ${draft.country} does not tell it. They are: ${ids.join(', ')}.`;
      return Promise.resolve({ field: 'agreement', code: 'IMPORT.MISSING_VALUE', message });
    }
    const { assumed, ...said } = { ...draft, agreement };
    const usual = Object.fromEntries(assumed.map((field) => [field, said[field] ?? undefined]));
    const given = Object.fromEntries(Object.entries(said).filter(([field]) => !(field in usual)));
    const look = ledger.look(draft.slug, withoutBlanks(given), withoutBlanks(usual));
    return Promise.resolve({ looks: [look], write: () => ledger.write(look) });
  }, setting.telling);
}
