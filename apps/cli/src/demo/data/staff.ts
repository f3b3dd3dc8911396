/** The people no session does without, and those who listen. All but the roles is invented. */
export const STAFF = [
  {
    name: 'Merrill Okonjo',
    role: 'composer',
    base: '',
    zone: 'America/Los_Angeles',
    attendance: 'remote',
    required: 'no',
    email: 'composer@staff.example',
  },
  {
    name: 'Tobias Wetherell',
    role: 'conductor',
    base: 'london',
    zone: 'Europe/London',
    attendance: 'in person',
    required: 'yes',
    email: 'conductor@staff.example',
  },
  {
    name: 'Ruth Castellane',
    role: 'recording engineer',
    base: 'london',
    zone: 'Europe/London',
    attendance: 'in person',
    required: 'yes',
    email: 'engineer@staff.example',
  },
  {
    name: 'Jonas Abernethy',
    role: 'music editor',
    base: 'london',
    zone: 'Europe/London',
    attendance: 'remote',
    required: 'no',
    email: 'music.editor@staff.example',
  },
] as const;

/** Door to door, in minutes, for whoever travels with the production. */
export const TRAVEL: readonly (readonly [from: string, to: string, minutes: number])[] = [
  ['rome', 'vienna', 330],
  ['rome', 'venice', 270],
  ['rome', 'basel', 390],
  ['rome', 'london', 420],
  ['vienna', 'venice', 330],
  ['vienna', 'basel', 330],
  ['vienna', 'london', 390],
  ['venice', 'basel', 390],
  ['venice', 'london', 390],
  ['basel', 'london', 330],
];
