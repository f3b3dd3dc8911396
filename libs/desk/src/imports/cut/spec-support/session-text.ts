import { timecodeText, type CutEvent, type FrameRate } from '#timeline';

/**
 * Music as Pro Tools tells of a session in “session info as text”: a track for each track, of two channels, each clip once a
 * channel. Where in its file a clip begins is not said.
 */
export function sessionText(title: string, rate: FrameRate, events: readonly CutEvent[]): string {
  const tracks = [...new Set(events.map((event) => event.tracks[0] ?? ''))];
  const lines = [
    `SESSION NAME:\t${title}`,
    'SAMPLE RATE:\t48000.000000',
    'BIT DEPTH:\t24-bit',
    `SESSION START TIMECODE:\t${timecodeText(0, rate)}`,
    `TIMECODE FORMAT:\t${rate.name.replace(/\D+$/, '')}${rate.dropped > 0 ? ' Drop' : ''} Frame`,
    `# OF AUDIO TRACKS:\t${tracks.length}`,
    ...['', '', 'T R A C K  L I S T I N G'],
    ...tracks.flatMap((track) => [
      ...[`TRACK NAME:\t${track} (Stereo)`, 'COMMENTS:\t', 'USER DELAY:\t0 Samples', 'STATE: '],
      'CHANNEL \tEVENT   \tCLIP NAME                     \tSTART TIME    \tEND TIME      \tDURATION      \tSTATE',
      ...channelLines(
        rate,
        events.filter((event) => event.tracks[0] === track),
      ),
      '',
    ]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const channelLines = (rate: FrameRate, events: readonly CutEvent[]): readonly string[] =>
  [1, 2].flatMap((channel) =>
    events.map(({ clipName, recordIn, recordOut, muted }, at) =>
      [
        ...[String(channel).padEnd(8), String(at + 1).padEnd(8), (clipName ?? '').padEnd(30)],
        ...[recordIn, recordOut, recordOut - recordIn].map((frame) => `  ${timecodeText(frame, rate)}`),
        muted ? 'Muted' : 'Unmuted',
      ].join('\t'),
    ),
  );
