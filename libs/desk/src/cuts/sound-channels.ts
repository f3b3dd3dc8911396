import { type CutEvent } from '#timeline';

/** A CMX 3600 list numbers its channels of sound. */
const CHANNEL = /^A([1-9]\d?)$/;
const MOST = 99;
/** Named tracks that are told of; more would not be read. */
const MOST_TOLD = 8;

/**
 * Events on numbered channels of sound: a track that is called by a number keeps it, each other gets the next that is free,
 * and the remarks say which. Without a track an event stays so.
 */
export function withChannels(events: readonly CutEvent[]): {
  readonly events: readonly CutEvent[];
  readonly remarks: readonly string[];
} {
  const names = [...new Set(events.flatMap(({ tracks }) => tracks))];
  const taken = new Set(names.filter((name) => CHANNEL.test(name)));
  const channels = new Map<string, string>();
  let next = 1;
  for (const name of names.filter((one) => !CHANNEL.test(one))) {
    while (next < MOST && taken.has(`A${next}`)) next += 1;
    channels.set(name, `A${next}`);
    taken.add(`A${next}`);
  }
  const told = [...channels].slice(0, MOST_TOLD).map(([name, channel]) => `"${name}" is ${channel}`);
  const more = channels.size > MOST_TOLD ? ` and ${channels.size - MOST_TOLD} more` : '';
  return {
    events: events.map((event) => ({
      ...event,
      tracks: event.tracks.map((one) => channels.get(one) ?? one),
    })),
    remarks: channels.size === 0 ? [] : [`A CMX 3600 list has numbered channels: ${told.join(', ')}${more}.`],
  };
}
