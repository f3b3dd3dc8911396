import { clipKey, plainClipName, readCueLabel } from '#timeline';
import { type CueVersion, type Placement } from '../../model/music.js';
import { nameKey } from '../../model/person-key.js';
import { type Books } from '../../ports/store.js';
import { nearest } from '../nearest.js';
import { type MusicBooks } from '../music/music-books.js';
import { isFault } from '../row-fault.js';

/** What a clip plays. */
export type ClipMatch =
  | { readonly kind: 'version'; readonly versionId: string; readonly guess: string | null }
  | { readonly kind: 'not-music' }
  | { readonly kind: 'unknown'; readonly reason: string; readonly suggest: () => readonly string[] };

type Decisions = ReadonlyMap<string, string | null>;

/** A film has some thousand clips; a file in which each has a name of its own must not fill the memory. */
const MOST_KNOWN = 20_000;

/** Statuses of versions that are not played any more. */
const DROPPED: readonly CueVersion['status'][] = ['omitted'];

/**
 * Tells which version a clip plays: as somebody decided about clips of its name; or else as the cut of that name had
 * it; or else as its label says (`3M21_v4 STRINGS`). A label without a version means the newest that is not omitted.
 */
export class ClipMatcher {
  private readonly known = new Map<string, ClipMatch>();

  private constructor(
    private readonly music: MusicBooks,
    private readonly decided: Decisions,
    private readonly before: Decisions,
  ) {}

  /** `stood`: what the cut had that is read anew; what somebody matched there stays so. */
  static async of(books: Books, music: MusicBooks, stood: readonly Placement[]): Promise<ClipMatcher> {
    const { id: productionId } = music.production;
    const mappings = await books.clipMappings.all({ productionId });
    return new ClipMatcher(
      music,
      new Map(mappings.map((one) => [one.clipKey, one.versionId])),
      new Map(
        // As it was read a placement has its first revision: that version may be a guess, and nobody decided it.
        stood.flatMap(({ label, versionId, revision }) =>
          versionId === null || revision === 1 ? [] : [[clipKey(label), versionId]],
        ),
      ),
    );
  }

  /** `plays`: the cue that the list itself says the clip plays, where it has a column for it. */
  match(clip: string, plays: string | null = null): ClipMatch {
    const asked = `${plays ?? ''}|${clip}`;
    const known = this.known.get(asked);
    if (known !== undefined) return known;
    const match = this.decidedOn(clipKey(clip)) ?? this.labelled(plays ?? plainClipName(clip));
    if (this.known.size === MOST_KNOWN) this.known.clear();
    this.known.set(asked, match);
    return match;
  }

  private decidedOn(key: string): ClipMatch | null {
    const decided = this.decided.get(key);
    if (decided === null) return { kind: 'not-music' };
    const versionId = decided ?? this.before.get(key);
    return versionId === undefined || versionId === null ? null : { kind: 'version', versionId, guess: null };
  }

  private labelled(name: string): ClipMatch {
    const suggest = (): readonly string[] => this.suggestionsFor(name);
    if (readCueLabel(name).kind !== 'numbered')
      return { kind: 'unknown', reason: `"${name}" does not begin with a cue’s number.`, suggest };
    if (this.music.findCue(name) === null)
      return { kind: 'unknown', reason: `There is no cue "${name}".`, suggest };
    const found = this.music.findVersion(name, null);
    if (!isFault(found)) return { kind: 'version', versionId: found.id, guess: null };
    const newest = found.code === 'IMPORT.VERSION_NEEDED' ? this.newestOf(name) : null;
    if (newest !== null) {
      const guess = `"${name}" names no version; ${newest.label}, the newest, is taken.`;
      return { kind: 'version', versionId: newest.id, guess };
    }
    return { kind: 'unknown', reason: found.message, suggest };
  }

  private newestOf(name: string): CueVersion | null {
    const cue = this.music.findCue(name);
    const live =
      cue === null ? [] : this.music.versionsOf(cue).filter(({ status }) => !DROPPED.includes(status));
    return live.reduce<CueVersion | null>(
      (newest, one) => (newest === null || byLabel(one, newest) > 0 ? one : newest),
      null,
    );
  }

  /** Cues by number, and those whose titles share a word with the clip. */
  private suggestionsFor(name: string): readonly string[] {
    const cues = this.music.cues.all();
    const words = longWords(name);
    const titled = cues.filter(({ title }) => longWords(title ?? '').some((word) => words.includes(word)));
    const numbers = nearest(
      name,
      cues.map(({ number }) => number),
    );
    return [...new Set([...numbers, ...titled.map(({ number }) => number)])].slice(0, MOST_SUGGESTED);
  }
}

/** Words that could tell a title: not "the", "of", "mix". */
const longWords = (text: string): readonly string[] =>
  nameKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD);

const SHORTEST_WORD = 4;
const MOST_SUGGESTED = 3;

/** `v10` is newer than `v9`. */
const byLabel = (one: CueVersion, other: CueVersion): number =>
  one.label.localeCompare(other.label, 'en', { numeric: true }) || (one.createdAt < other.createdAt ? -1 : 1);
