/** The colours of charts, each with one meaning; told apart in grey and by those who see no red or no green. */
export const COLOURS = {
  plain: '#1f5f8b',
  soft: '#9db8cc',
  done: '#2f7d4f',
  partly: '#9ac2a6',
  missing: '#e3a338',
  bad: '#c0392b',
  idle: '#b8c4ce',
  faint: '#e3e8ed',
  night: '#dfe5ee',
} as const;

export const STATUS_COLOURS: Readonly<Record<string, string>> = {
  draft: COLOURS.idle,
  hold: COLOURS.missing,
  confirmed: COLOURS.plain,
  recorded: COLOURS.done,
  closed: '#1d5233',
  cancelled: '#c9584c',
};

/** As wide as a page is. */
export const WIDTH = 1032;
