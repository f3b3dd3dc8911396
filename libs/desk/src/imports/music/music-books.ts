import { cues, cueVersions, passes, type Cue, type CueVersion, type Pass } from '../../model/music.js';
import { nameKey } from '../../model/person-key.js';
import { type Production } from '../../model/production.js';
import { type Fresh } from '../../model/stored.js';
import { noteStatus } from '../../status/status-log.js';
import { Ledger, type Look } from '../ledger.js';
import { type LandingSetting } from '../landing.js';
import { type RowFault } from '../row-fault.js';
import { didYouMean } from '../nearest.js';
import { readCueReference, versionLabel } from './cue-reference.js';

export const versionKey = (cueKey: string, label: string): string => `${cueKey}|${nameKey(label)}`;
export const passKey = (ofVersion: string, name: string): string => `${ofVersion}|${nameKey(name)}`;

type MusicSetting = Pick<LandingSetting, 'books' | 'clock' | 'actor' | 'production'>;

/** The cues, versions and passes of a production while a file is landed in it. */
export class MusicBooks {
  readonly cues: Ledger<Cue>;
  readonly versions: Ledger<CueVersion>;
  readonly passes: Ledger<Pass>;

  private constructor(
    private readonly setting: MusicSetting,
    readonly production: Production,
    inBooks: {
      readonly cues: readonly Cue[];
      readonly versions: readonly CueVersion[];
      readonly passes: readonly Pass[];
    },
  ) {
    const { books } = setting;
    const cueKeys = new Map(inBooks.cues.map((cue) => [cue.id, cue.labelKey]));
    const keyOf = (version: CueVersion): string =>
      versionKey(cueKeys.get(version.cueId) ?? '', version.label);
    const versionKeys = new Map(inBooks.versions.map((version) => [version.id, keyOf(version)]));
    this.cues = new Ledger(cues, books.cues, inBooks.cues, (cue) => cue.labelKey);
    this.versions = new Ledger(cueVersions, books.cueVersions, inBooks.versions, keyOf);
    this.passes = new Ledger(passes, books.passes, inBooks.passes, (pass) =>
      passKey(versionKeys.get(pass.versionId) ?? '', pass.name),
    );
  }

  static async of(setting: MusicSetting): Promise<MusicBooks> {
    const { books, production } = setting;
    // The request was refused before the file was read where a production is needed and not named.
    if (production === null) throw new Error('music is imported into a production');
    const where = { productionId: production.id };
    return new MusicBooks(setting, production, {
      cues: await books.cues.all(where),
      versions: await books.cueVersions.all(where),
      passes: await books.passes.all(where),
    });
  }

  /** Writes a version, and into the log what status it has come to. */
  async writeVersion(look: Look<CueVersion>, references: Partial<Fresh<CueVersion>>): Promise<CueVersion> {
    const version = await this.versions.write(look, references);
    if (version.status !== look.current?.status) {
      await noteStatus(this.setting, { versionId: version.id, passId: null }, version.status);
    }
    return version;
  }

  versionsOf(cue: Cue): readonly CueVersion[] {
    return this.versions.all().filter((version) => version.cueId === cue.id);
  }

  /**
   * The version that a cue's number and a label mean: the one named, or else the only one there is.
   * Faults: `IMPORT.UNKNOWN_CUE`, `IMPORT.UNKNOWN_VERSION`, `IMPORT.VERSION_NEEDED`.
   */
  findVersion(number: string, label: string | null): CueVersion | RowFault {
    const reference = readCueReference(number);
    const cue = this.cues.find(reference.labelKey);
    if (cue === null) {
      const near = didYouMean(reference.number, this.#numbers());
      return { field: 'cue', code: 'IMPORT.UNKNOWN_CUE', message: `There is no cue "${number}".${near}` };
    }
    const versions = this.versionsOf(cue);
    const labels = versions.map((version) => version.label).join(', ');
    const named = label === null ? reference.version : versionLabel(label);
    if (named !== null) {
      const message = `Cue ${cue.number} has no ${named}; it has ${labels === '' ? 'no version yet' : labels}.`;
      const version = this.versions.find(versionKey(cue.labelKey, named));
      return version ?? { field: 'version', code: 'IMPORT.UNKNOWN_VERSION', message };
    }
    const [only, second] = versions;
    if (only === undefined) {
      const message = `Cue ${cue.number} has no version yet.`;
      return { field: 'version', code: 'IMPORT.UNKNOWN_VERSION', message };
    }
    if (second === undefined) return only;
    const message = `Cue ${cue.number} has ${labels}: say which.`;
    return { field: 'version', code: 'IMPORT.VERSION_NEEDED', message };
  }

  /** The cue that a number means; null: there is none. */
  findCue(number: string): Cue | null {
    return this.cues.find(readCueReference(number).labelKey);
  }

  /** The cue that a version is a writing of. */
  cueOf(version: CueVersion): Cue | undefined {
    return this.cues.all().find(({ id }) => id === version.cueId);
  }

  #numbers(): readonly string[] {
    return this.cues.all().map(({ number }) => number);
  }
}
