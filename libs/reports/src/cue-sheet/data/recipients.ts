import { type RecipientMapping } from '../recipient-mapping.js';

/**
 * What recipients of cue sheets want, as far as it is customary; no recipient's own specification stands behind these, so
 * they are held against it before a sheet is sent, and overridden where it says otherwise.
 */
export const RECIPIENTS = {
  us: {
    title: 'Societies of the United States (customary codes, to be checked)',
    shares: 'each',
    codes: {
      'background-instrumental': 'BI',
      'background-vocal': 'BV',
      'visual-instrumental': 'VI',
      'visual-vocal': 'VV',
      'main-title': 'MT',
      'end-title': 'ET',
      theme: 'T',
      logo: 'L',
    },
  },
  opening: {
    title: 'Opening and closing titles as OT and CT, all shares together (customary codes, to be checked)',
    shares: 'together',
    codes: {
      'background-instrumental': 'BI',
      'background-vocal': 'BV',
      'visual-instrumental': 'VI',
      'visual-vocal': 'VV',
      'main-title': 'OT',
      'end-title': 'CT',
      theme: 'EE',
      logo: 'L',
    },
  },
  plain: {
    title: 'In words, for the production itself',
    shares: 'together',
    codes: {
      'background-instrumental': 'background instrumental',
      'background-vocal': 'background vocal',
      'visual-instrumental': 'visual instrumental',
      'visual-vocal': 'visual vocal',
      'main-title': 'main title',
      'end-title': 'end title',
      theme: 'theme',
      logo: 'logo',
    },
  },
} as const satisfies Readonly<Record<string, RecipientMapping>>;

export const RECIPIENT_NAMES = Object.keys(RECIPIENTS) as readonly (keyof typeof RECIPIENTS)[];
