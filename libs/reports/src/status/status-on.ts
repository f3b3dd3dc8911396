import { type PassFacts, type StatusChangeFacts, type VersionFacts } from '../facts.js';
import { groupBy, sortedBy } from '../order.js';
import { hasReached, type Step } from './progress.js';

export interface StatusFacts {
  readonly versions: readonly VersionFacts[];
  readonly passes: readonly PassFacts[];
  readonly statusChanges: readonly StatusChangeFacts[];
}

/** What the log says of any day. */
export interface StatusLog {
  /** The status of a version on a day; null before it was written. */
  of(version: VersionFacts, day: string): string | null;
  /** Whether a version had come to a step on a day: each of its passes, which may lag behind it or be ahead. */
  hasReached(version: VersionFacts, step: Step, day: string): boolean;
}

const keyOf = ({ versionId, passId }: Pick<StatusChangeFacts, 'versionId' | 'passId'>): string =>
  `${versionId} ${passId ?? ''}`;

/** Reads the log; what has none has always been as it is. */
export function statusLog({ passes, statusChanges }: StatusFacts): StatusLog {
  const inOrder = sortedBy(
    statusChanges,
    ({ on }) => on,
    ({ createdAt }) => createdAt,
  );
  const logs = groupBy(inOrder, keyOf);
  const passesOf = groupBy(passes, ({ versionId }) => versionId);
  const on = (
    subject: Pick<StatusChangeFacts, 'versionId' | 'passId'>,
    day: string,
    now: string | null,
  ): string | null => {
    const log = logs.get(keyOf(subject));
    if (log === undefined) return now;
    return log.findLast((change) => change.on <= day)?.status ?? null;
  };
  const statusOf: StatusLog['of'] = ({ id, status }, day) => on({ versionId: id, passId: null }, day, status);
  return {
    of: statusOf,
    hasReached: (version, step, day) => {
      const whole = statusOf(version, day);
      const own = passesOf.get(version.id) ?? [];
      const statuses =
        own.length === 0
          ? [whole]
          : own.map(({ id, status }) => on({ versionId: version.id, passId: id }, day, status) ?? whole);
      return statuses.every((status) => status !== null && hasReached(status, step));
    },
  };
}
