import { compareLabels, readCueLabel } from '#timeline';

/** As a score lists its cues: 1m2 before 1m10; what is of no cue last. */
export const inScoreOrder = <T>(items: readonly T[], numberOf: (item: T) => string | null): readonly T[] =>
  items
    .map((item) => {
      const number = numberOf(item);
      return { item, label: number === null ? null : readCueLabel(number) };
    })
    .sort((a, b) =>
      a.label === null || b.label === null
        ? Number(a.label === null) - Number(b.label === null)
        : compareLabels(a.label, b.label),
    )
    .map(({ item }) => item);
