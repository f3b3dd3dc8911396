import { type JudgedCall } from './view.js';

/** `2023-03-14 10:00 Europe/Vienna` */
export const callWords = ({ localStart, zone }: Pick<JudgedCall, 'localStart' | 'zone'>): string =>
  `${localStart.replace('T', ' ').slice(0, 16)} ${zone}`;

/** `14:05` */
export const lengthWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** `9 h 30` */
export const hoursWords = (minutes: number): string =>
  minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${String(minutes % 60).padStart(2, '0')}`}`;
