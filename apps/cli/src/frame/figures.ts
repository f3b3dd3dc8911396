/** `3,481` */
export const figure = (value: number): string => value.toLocaleString('en');

/** `1 pass`, `64 passes` */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${figure(value)} ${value === 1 ? one : many}`;

/** A part of a whole, to the per cent: `74 %`, `under 1 %`. */
export const share = (part: number): string =>
  part > 0 && part < 0.01 ? 'under 1 %' : `${Math.round(part * 100)} %`;
