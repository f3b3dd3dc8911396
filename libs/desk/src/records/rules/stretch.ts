import { type Fault } from '../../result.js';

/** The two fields that bound a stretch, and what their record's codes begin with. */
interface StretchFields {
  readonly area: string;
  readonly from: string;
  readonly to: string;
}

/** A stretch that may be left out: both ends or neither, the end after the start. `<area>.HALF_STRETCH`, `.OUT_BEFORE_IN`. */
export function stretchFaults(
  start: number | null,
  end: number | null,
  { area, from, to }: StretchFields,
): readonly Fault[] {
  if (start === null && end === null) return [];
  if (start === null || end === null) {
    const [there, missing] = start === null ? [to, from] : [from, to];
    const message = `${there} needs ${missing} beside it.`;
    return [{ pointer: `/${missing}`, code: `${area}.HALF_STRETCH`, message }];
  }
  if (start < end) return [];
  const message = `${to} (${end}) must come after ${from} (${start}).`;
  return [{ pointer: `/${to}`, code: `${area}.OUT_BEFORE_IN`, message }];
}
