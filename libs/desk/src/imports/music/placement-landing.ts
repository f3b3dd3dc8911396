import { type PlacementDraft } from '#rosters';
import { cuts, placements, type CueVersion, type Cut, type Placement } from '../../model/music.js';
import { nameKey } from '../../model/person-key.js';
import { type Landing, type LandingSetting } from '../landing.js';
import { Ledger } from '../ledger.js';
import { LooksLanding, type RowPlan } from '../looks-landing.js';
import { withoutBlanks } from '../merge.js';
import { isFault, type RowFault } from '../row-fault.js';
import { MusicBooks } from './music-books.js';

/** Stands for the id of a cut that is not written yet. */
const PENDING = 'pending';

/** A placement is recognised by its clip, track and place in a cut. */
const placementKey = (cut: string, clip: PlacementFacts): string =>
  [cut, clip.reel ?? '', clip.track ?? '', nameKey(clip.label), clip.recordIn].join('|');

type PlacementFacts = Pick<Placement, 'reel' | 'track' | 'label' | 'recordIn'>;

/**
 * Lands placements in a cut, which is made where there is none of that name. A clip that is no version of a cue is kept
 * unmatched and reported with the nearest cues; what somebody matched by hand stays matched.
 */
export async function openPlacementLanding(setting: LandingSetting): Promise<Landing<PlacementDraft>> {
  const { books } = setting;
  const music = await MusicBooks.of(setting);
  const where = { productionId: music.production.id };
  const inBooks = await books.cuts.all(where);
  const names = new Map(inBooks.map(({ id, name }) => [id, nameKey(name)]));
  const cutLedger = new Ledger(cuts, books.cuts, inBooks, ({ name }) => nameKey(name));
  const ledger = new Ledger(placements, books.placements, await books.placements.all(where), (placement) =>
    placementKey(names.get(placement.cutId) ?? '', placement),
  );
  return new LooksLanding(
    (draft) => Promise.resolve(planPlacement(draft, setting, { music, cuts: cutLedger, ledger })),
    setting.telling,
  );
}

interface CutBooks {
  readonly music: MusicBooks;
  readonly cuts: Ledger<Cut>;
  readonly ledger: Ledger<Placement>;
}

function planPlacement(
  draft: PlacementDraft,
  setting: LandingSetting,
  { music, cuts: cutLedger, ledger }: CutBooks,
): RowPlan | RowFault {
  const name = draft.cut ?? setting.cutName;
  if (name === null) {
    const message = 'Say which cut the placements are of, in a column or for the whole file.';
    return { field: 'cut', code: 'IMPORT.CUT_NEEDED', message };
  }
  const { id: productionId, frameRate } = music.production;
  const cut = cutLedger.look(nameKey(name), {}, { productionId, name, frameRate, fileDigest: null });
  const matched = versionOf(draft, music);
  const { cut: _, cue: __, version: ___, ...said } = draft;
  const look = ledger.look(
    placementKey(nameKey(name), draft),
    { ...withoutBlanks(said), ...(isFault(matched) ? {} : { versionId: matched.id }) },
    {
      productionId,
      cutId: cut.current?.id ?? PENDING,
      carriedFromId: null,
      byHand: true,
      muted: false,
      usage: null,
    },
  );
  // A clip whose name is no cue number at all was remarked on when it was read.
  const unmatched = isFault(matched) && draft.cue !== null && (look.current?.versionId ?? null) === null;
  return {
    looks: [look, ...(cut.current === null ? [cut] : [])],
    remarks: unmatched ? [{ ...matched, level: 'warning', code: 'PLACEMENTS.UNMATCHED_CLIP' }] : [],
    write: async () => {
      const { id: cutId } = await cutLedger.write(cut);
      await ledger.write(look, { cutId });
    },
  };
}

/** The version a clip plays: by the columns that name it, or else by the clip's own name. */
function versionOf({ cue, version, label }: PlacementDraft, music: MusicBooks): CueVersion | RowFault {
  const found = music.findVersion(cue ?? label, version);
  if (!isFault(found)) return found;
  return { ...found, field: 'label', message: `"${label}" is kept without a cue. ${found.message}` };
}
