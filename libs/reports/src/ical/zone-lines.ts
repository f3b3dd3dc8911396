import { type Interval, offsetStretches, type OffsetStretch } from '#clock';
import { wallValue } from './time-value.js';

const offsetValue = (minutes: number): string => {
  const size = Math.abs(minutes);
  const part = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${part(size / 60)}${part(size % 60)}`;
};

/**
 * A VTIMEZONE with every change of the zone's clocks within `span`, each written out: no rule has to be guessed, and
 * rules that changed over the years come out as they were. Summer time is the larger offset of two.
 */
export function zoneLines(zone: string, span: Interval): readonly string[] {
  const stretches = offsetStretches(zone, span);
  const least = Math.min(...stretches.map(({ offset }) => offset));
  const observance = ({ from, before, offset, abbreviation }: OffsetStretch): readonly string[] => {
    const kind = offset > least ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${kind}`,
      // The onset is told on the clocks as they stood before it.
      `DTSTART:${wallValue(from, before)}`,
      `TZOFFSETFROM:${offsetValue(before)}`,
      `TZOFFSETTO:${offsetValue(offset)}`,
      `TZNAME:${abbreviation}`,
      `END:${kind}`,
    ];
  };
  // A zone needs a standard time, even where all of the span is summer.
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...stretches.flatMap(observance), 'END:VTIMEZONE'];
}
