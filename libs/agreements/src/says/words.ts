/** A call as it is spoken of: its wall time and the zone of its room. */
export interface SpokenCall {
  readonly localStart: string;
  readonly zone: string;
}

/** `2023-03-14 10:00 Europe/Vienna` */
export const callWords = ({ localStart, zone }: SpokenCall): string =>
  `${localStart.replace('T', ' ').slice(0, 16)} ${zone}`;

/** `14:05` */
export const lengthWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** `9 h 30` */
export const hoursWords = (minutes: number): string =>
  minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${String(minutes % 60).padStart(2, '0')}`}`;

/** No more of a call than is said of it. */
export const spokenCall = ({ localStart, zone }: SpokenCall): SpokenCall => ({ localStart, zone });
