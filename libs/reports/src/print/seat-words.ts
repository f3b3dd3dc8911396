/** `3`; of a group that takes six chairs `3–8`. */
export const seatWords = (chair: number, players: number): string =>
  players > 1 ? `${chair}–${chair + players - 1}` : String(chair);
