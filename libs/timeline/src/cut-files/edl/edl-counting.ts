import { countedAs, type FrameRate } from '../../frame-rate.js';
import { type CutFault, type CutFaultCode } from '../cut-event.js';

type Remark = (level: CutFault['level'], code: CutFaultCode, message: string) => void;

/**
 * How the timecodes of a list count, drop-frame or not. `FCM` ahead of the events says it for all of them, between events
 * for the tapes that follow; a `;` says it for the times that have it.
 */
export class EdlCounting {
  /** Of times of the record that do not say so. */
  record: FrameRate;
  /** Of those of sources, from here on. */
  source: FrameRate;
  /** As the first event has shown it. */
  private shown: FrameRate | null = null;
  private hasChanged = false;

  constructor(
    private readonly given: FrameRate,
    private readonly remark: Remark,
  ) {
    this.record = given;
    this.source = given;
  }

  get rate(): FrameRate {
    return this.shown ?? this.record;
  }

  /** Takes what `FCM` says. */
  list(words: string): void {
    const drop = /^DROP/i.test(words.trim());
    this.source = countedAs(this.given, drop);
    if (this.shown === null) this.record = this.source;
    else if (this.source !== this.record && !this.hasChanged) {
      this.hasChanged = true;
      const message = `Times of sources count otherwise from here on; those of the record are ${this.rate.name} as above.`;
      this.remark('warning', 'CUT.MIXED_RATES', message);
    }
    if (drop && this.source.dropped === 0) {
      const message = `The list counts drop-frame, and ${this.given.name} drops no frames: is the frame rate right?`;
      this.remark('warning', 'CUT.RATE_CONTRADICTED', message);
    }
  }

  /** Takes how an event's record times count; false where those above count otherwise. */
  shows(rate: FrameRate): boolean {
    this.shown ??= rate;
    if (this.shown.name === rate.name) return true;
    const message = `Record times are ${rate.name} here and ${this.shown.name} above.`;
    this.remark('error', 'CUT.MIXED_RATES', message);
    return false;
  }
}
