import { type CueDraft } from '#rosters';
import { type CueVersion, type Pass } from '../../model/music.js';
import { type Landing, type LandingSetting } from '../landing.js';
import { type Look } from '../ledger.js';
import { LooksLanding, type RowPlan } from '../looks-landing.js';
import { isFault, type RowFault } from '../row-fault.js';
import { withoutBlanks } from '../merge.js';
import { readCueReference, versionLabel, type CueReference } from './cue-reference.js';
import { MusicBooks, passKey, versionKey } from './music-books.js';
import { rowIdentifier } from './row-identifier.js';

/** Stands for an id that is not known before its record is written. */
const PENDING = 'pending';

/**
 * Lands rows of a cue list: each speaks of a cue, of a version of it where it gives a length (or the version is there
 * already), and of the version's passes where it gives line-ups.
 */
export async function openCueLanding(setting: LandingSetting): Promise<Landing<CueDraft>> {
  const music = await MusicBooks.of(setting);
  return new LooksLanding((draft) => Promise.resolve(planCue(draft, music)), setting.telling);
}

function planCue(draft: CueDraft, music: MusicBooks): RowPlan | RowFault {
  const reference = readCueReference(draft.number);
  const label = labelOf(draft, reference, music);
  if (typeof label === 'object') return label;
  const version = lookAtVersion(draft, reference, label, music);
  if (version !== null && isFault(version)) return version;
  const { id: productionId } = music.production;
  const iswc = rowIdentifier('iswc', draft.iswc);
  if (isFault(iswc)) return iswc;
  const { title, reel, sceneLocations, themes, usage, notes } = draft;
  const cue = music.cues.look(
    reference.labelKey,
    {
      ...withoutBlanks({ title, reel, usage, iswc: iswc.value, notes: version === null ? notes : '' }),
      sceneLocations: [...sceneLocations],
      themes: [...themes],
    },
    { productionId, number: reference.number, labelKey: reference.labelKey },
  );
  const passes = version === null ? [] : draft.passes.map((pass) => lookAtPass(pass, version, music));
  const lacking = passes.find(isFault);
  if (lacking !== undefined) return lacking;
  const looks = passes.filter((pass): pass is Look<Pass> => !isFault(pass));
  return {
    looks: [cue, ...(version === null ? [] : [version]), ...looks],
    write: async () => {
      const { id: cueId } = await music.cues.write(cue);
      if (version === null) return;
      const { id: versionId } = await music.writeVersion(version, { cueId });
      for (const pass of looks) await music.passes.write(pass, { versionId });
    },
  };
}

/** The version a row is of: the one it names, or the only one there is, or the first one. */
function labelOf(draft: CueDraft, reference: CueReference, music: MusicBooks): string | RowFault {
  const named = draft.version === null ? reference.version : versionLabel(draft.version);
  if (named !== null) return named;
  const cue = music.cues.find(reference.labelKey);
  const labels = cue === null ? [] : music.versionsOf(cue).map((version) => version.label);
  const [only = 'v1', second] = labels;
  if (second === undefined || !speaksOfVersion(draft)) return only;
  const message = `Cue ${reference.number} has ${labels.join(', ')}: say which version this row is of.`;
  return { field: 'version', code: 'IMPORT.VERSION_NEEDED', message };
}

const speaksOfVersion = ({ seconds, status, isrc, passes }: CueDraft): boolean =>
  seconds !== null || status !== null || isrc !== null || passes.length > 0;

/** Null where the row says nothing of a version; a version that is not there yet needs a length. */
function lookAtVersion(
  draft: CueDraft,
  reference: CueReference,
  label: string,
  music: MusicBooks,
): Look<CueVersion> | RowFault | null {
  const key = versionKey(reference.labelKey, label);
  const known = music.versions.find(key);
  if (!speaksOfVersion(draft) && (known === null || draft.version === null)) return null;
  if (draft.seconds === null && known === null) {
    const message = `${reference.number} ${label} is new, so its length is needed.`;
    return { field: 'seconds', code: 'IMPORT.LENGTH_NEEDED', message };
  }
  const isrc = rowIdentifier('isrc', draft.isrc);
  if (isFault(isrc)) return isrc;
  const { seconds, status, notes } = draft;
  const { id: productionId } = music.production;
  return music.versions.look(key, withoutBlanks({ seconds, status, isrc: isrc.value, notes }), {
    productionId,
    label,
    cueId: PENDING,
  });
}

/** A pass that is not there yet needs its line-up; it records the whole version unless somebody says otherwise. */
function lookAtPass(
  { name, lineUp }: CueDraft['passes'][number],
  version: Look<CueVersion>,
  music: MusicBooks,
): Look<Pass> | RowFault {
  const key = passKey(version.key, name);
  if (lineUp === null && music.passes.find(key) === null) {
    const message = `The pass "${name}" is new, so its line-up is needed.`;
    return { field: 'lineUp', code: 'IMPORT.LINE_UP_NEEDED', message };
  }
  return music.passes.look(key, withoutBlanks({ lineUp }), {
    productionId: music.production.id,
    versionId: PENDING,
    name,
    seconds: version.value.seconds,
  });
}
