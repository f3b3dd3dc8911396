import { type ImportEntry, type PassDraft, type PassReference } from '#rosters';
import { type CueVersion } from '../../model/music.js';
import { type LandedRow, type Landing, type LandingSetting, type TakenRow } from '../landing.js';
import { together, verdictOn } from '../ledger.js';
import { isFault, type RowFault } from '../row-fault.js';
import { withoutBlanks } from '../merge.js';
import { MusicBooks, passKey, versionKey } from './music-books.js';
import { settleOrder, type WaitingPass } from './settle-order.js';

/** Lands passes. A row may name passes that come further down, so they are written when all have been read. */
export async function openPassLanding(setting: LandingSetting): Promise<Landing<PassDraft>> {
  return new PassLanding(setting, await MusicBooks.of(setting));
}

class PassLanding implements Landing<PassDraft> {
  readonly #waiting: WaitingPass[] = [];

  constructor(
    private readonly setting: LandingSetting,
    private readonly music: MusicBooks,
  ) {}

  land(rows: readonly TakenRow<PassDraft>[]): Promise<readonly LandedRow[]> {
    const failed: LandedRow[] = [];
    for (const row of rows) {
      const waiting = this.#understand(row);
      if (isFault(waiting)) failed.push(this.#failed(row, waiting));
      else this.#waiting.push(waiting);
    }
    return Promise.resolve(failed);
  }

  async finish(): Promise<readonly LandedRow[]> {
    const { ready, refused } = settleOrder(this.#waiting, this.music);
    const landed = refused.map(({ pass, fault }) => this.#failed(pass.row, fault));
    for (const pass of ready) landed.push(await this.#land(pass));
    return landed.sort((one, other) => one.row - other.row);
  }

  #understand(row: TakenRow<PassDraft>): WaitingPass | RowFault {
    const { draft } = row;
    const version = this.music.findVersion(draft.cue, draft.version);
    if (isFault(version)) return version;
    const locationIds: string[] = [];
    for (const name of draft.locations) {
      const location = this.setting.locations.find(name);
      if (location === null) return this.setting.locations.fault('locationIds', name);
      locationIds.push(location.id);
    }
    const after: string[] = [];
    for (const reference of draft.after) {
      const followed = this.#versionOf(reference, version);
      if (isFault(followed)) return { ...followed, field: 'after' };
      after.push(passKey(this.#keyOf(followed), reference.pass));
    }
    return { row, version, locationIds, after, key: passKey(this.#keyOf(version), draft.name) };
  }

  #versionOf({ cue, version }: PassReference, own: CueVersion): CueVersion | RowFault {
    if (cue !== null) return this.music.findVersion(cue, version);
    const ownCue = this.music.cueOf(own);
    return version === null || ownCue === undefined ? own : this.music.findVersion(ownCue.number, version);
  }

  #keyOf(version: CueVersion): string {
    return versionKey(this.music.cueOf(version)?.labelKey ?? '', version.label);
  }

  async #land({ row, key, version, locationIds, after }: WaitingPass): Promise<LandedRow> {
    const { name, lineUp, seconds, notes } = row.draft;
    const ids = after.flatMap((before) => this.music.passes.find(before)?.id ?? []);
    if (ids.length < after.length) {
      const message = 'A pass it must follow was not taken.';
      return this.#failed(row, { field: 'after', code: 'IMPORT.UNKNOWN_PASS', message });
    }
    const look = this.music.passes.look(
      key,
      { ...withoutBlanks({ lineUp, seconds, notes }), locationIds: [...locationIds], after: ids },
      { productionId: this.music.production.id, versionId: version.id, name, seconds: version.seconds },
    );
    const verdict = together(row.row, [verdictOn(look, row.row, this.setting.telling)]);
    if (verdict.end !== 'failed') await this.music.passes.write(look);
    return { row: row.row, end: verdict.end, entries: [...row.entries, ...verdict.entries] };
  }

  #failed({ row, entries }: TakenRow<PassDraft>, { field, code, message }: RowFault): LandedRow {
    const column = this.setting.telling.columnOf(field);
    const entry: ImportEntry = { row, column, level: 'error', code, message };
    return { row, end: 'failed', entries: [...entries, entry] };
  }
}
