/** What a pass is called: `3m21 v2 strings`, without what is not said. */
export const passLabel = ({
  cue,
  version,
  name,
}: {
  readonly cue: string;
  readonly version: string;
  readonly name: string;
}): string => [cue, version, name].filter((part) => part !== '').join(' ');
