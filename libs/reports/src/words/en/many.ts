/** `1 session`, `1,151 sessions`: of a number that is written already. */
export const many = (number: string, one: string, more = `${one}s`): string =>
  `${number} ${number === '1' ? one : more}`;
