import { type AgreementFile } from '../terms/term.js';
import { filmScales, filmTerms } from './afm-common.js';
import { oldRate } from './shorthand.js';

export const afmLowBudget = {
  id: 'afm-low-budget',
  name: 'AFM low budget and independent film',
  scope: 'United States and Canada, films under the budget threshold',
  terms: [...filmTerms, ...filmScales(oldRate(null, 'independent film; its year is not known'))],
} satisfies AgreementFile;
