import { type CreditDraft } from '#rosters';
import { isPublisher } from '#reports';
import { credits, type Credit } from '../../model/credits.js';
import { nameKey } from '../../model/person-key.js';
import { type Landing, type LandingSetting } from '../landing.js';
import { Ledger } from '../ledger.js';
import { LooksLanding, type RowPlan } from '../looks-landing.js';
import { withoutBlanks } from '../merge.js';
import { didYouMean } from '../nearest.js';
import { isFault, type RowFault } from '../row-fault.js';
import { MusicBooks } from './music-books.js';
import { rowIdentifier } from './row-identifier.js';

const WHOLE = 10_000;

/** A credit is recognised by its cue, name and role. */
const creditKey = ({ cueId, name, role }: Pick<Credit, 'cueId' | 'name' | 'role'>): string =>
  [cueId, nameKey(name), role].join('|');

/**
 * Lands credits on cues that there are. What a file gives the writers of one cue, or its publishers, is at most the whole;
 * whether it is the whole, a cue sheet says for its recipient.
 */
export async function openCreditLanding(setting: LandingSetting): Promise<Landing<CreditDraft>> {
  const { books, telling } = setting;
  const music = await MusicBooks.of(setting);
  const { id: productionId } = music.production;
  const ledger = new Ledger<Credit>(
    credits,
    books.credits,
    await books.credits.all({ productionId }),
    creditKey,
  );
  /** What the file gave each side of a cue, by credit. */
  const given = new Map<string, Map<string, number>>();

  const plan = (draft: CreditDraft): RowPlan | RowFault => {
    const cue = music.findCue(draft.cue);
    if (cue === null) return unknownCue(draft.cue, music);
    const ipi = rowIdentifier('ipi', draft.ipi);
    if (isFault(ipi)) return ipi;
    const { name, role, shareBasisPoints, society, notes } = draft;
    const key = creditKey({ cueId: cue.id, name, role });
    const side = isPublisher(role) ? 'publishers' : 'writers';
    const shares = new Map(given.get(`${cue.id} ${side}`)).set(key, shareBasisPoints);
    const sum = [...shares.values()].reduce((all, share) => all + share, 0);
    if (sum > WHOLE) {
      const message = `With this row the ${side} of ${cue.number} have ${(sum / 100).toFixed(2)} %; there are 100.`;
      return { field: 'share', code: 'CREDITS.MORE_THAN_ALL', message };
    }
    const look = ledger.look(
      key,
      { shareBasisPoints, ...withoutBlanks({ ipi: ipi.value, society, notes }) },
      { productionId, cueId: cue.id, name, role },
    );
    return {
      looks: [look],
      write: async () => {
        given.set(`${cue.id} ${side}`, shares);
        await ledger.write(look);
      },
    };
  };
  return new LooksLanding((draft) => Promise.resolve(plan(draft)), telling);
}

function unknownCue(number: string, music: MusicBooks): RowFault {
  const near = didYouMean(
    number,
    music.cues.all().map((cue) => cue.number),
  );
  return { field: 'cue', code: 'IMPORT.UNKNOWN_CUE', message: `There is no cue "${number}".${near}` };
}
