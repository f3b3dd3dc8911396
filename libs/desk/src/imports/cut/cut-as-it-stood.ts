import { type Placement } from '../../model/music.js';

/** What a cut had before its file is read: what a list says nothing of, and whether the reading brings anything new. */
export class CutAsItStood {
  private readonly usages: ReadonlyMap<string, Placement['usage']>;
  private readonly played: ReadonlySet<string>;
  private readonly playedAgain = new Set<string>();
  private playsOther = false;

  constructor(placements: readonly Placement[]) {
    this.usages = new Map(
      placements.filter(({ usage }) => usage !== null).map((one) => [placedAs(one), one.usage]),
    );
    this.played = new Set(placements.map(({ label, versionId }) => playedBy(label, versionId)));
  }

  /** How a placement was used that is read again. */
  usageOf(placement: Placed): Placement['usage'] {
    return this.usages.size === 0 ? null : (this.usages.get(placedAs(placement)) ?? null);
  }

  /** Takes note of what a clip plays now. */
  plays(clip: string, versionId: string | null): void {
    if (this.playsOther) return;
    const played = playedBy(clip, versionId);
    if (this.played.has(played)) this.playedAgain.add(played);
    else this.playsOther = true;
  }

  /** Whether each clip plays what it played, and none is gone or new. */
  get isSame(): boolean {
    return !this.playsOther && this.playedAgain.size === this.played.size;
  }
}

type Placed = Pick<Placement, 'label' | 'track' | 'recordIn'>;

const placedAs = ({ label, track, recordIn }: Placed): string => `${recordIn}|${track ?? ''}|${label}`;

const playedBy = (clip: string, versionId: string | null): string => `${versionId ?? ''}|${clip}`;
