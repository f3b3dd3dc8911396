/** How a use of music stands to the picture: what the codes of every recipient of a cue sheet are made from. */
export const USAGES = [
  'background-instrumental',
  'background-vocal',
  'visual-instrumental',
  'visual-vocal',
  'main-title',
  'end-title',
  'theme',
  'logo',
] as const;

const WRITER_ROLES = ['composer', 'author', 'composer-author', 'arranger', 'sub-author'] as const;
const PUBLISHER_ROLES = ['publisher', 'sub-publisher', 'administrator'] as const;

/** What a credit is for: those who write, then those who publish. */
export const CREDIT_ROLES = [...WRITER_ROLES, ...PUBLISHER_ROLES] as const;
