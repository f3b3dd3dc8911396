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
export type Usage = (typeof USAGES)[number];

const WRITER_ROLES = ['composer', 'author', 'composer-author', 'arranger', 'sub-author'] as const;
const PUBLISHER_ROLES = ['publisher', 'sub-publisher', 'administrator'] as const;

/** What a credit is for: those who write, then those who publish. */
export const CREDIT_ROLES = [...WRITER_ROLES, ...PUBLISHER_ROLES] as const;
export type CreditRole = (typeof CREDIT_ROLES)[number];

const publishing: ReadonlySet<string> = new Set(PUBLISHER_ROLES);

export const isPublisher = (role: CreditRole): boolean => publishing.has(role);

/** The letters that societies write for a role (CISAC's list of right types and roles). */
export const ROLE_CODES: Readonly<Record<CreditRole, string>> = {
  composer: 'C',
  author: 'A',
  'composer-author': 'CA',
  arranger: 'AR',
  'sub-author': 'SA',
  publisher: 'E',
  'sub-publisher': 'SE',
  administrator: 'AM',
};
