import { type AgreementFile } from '../terms/term.js';
import { filmScales, filmTerms } from './afm-common.js';
import { proxyRate } from './shorthand.js';

export const afmFilm = {
  id: 'afm-film',
  name: 'AFM theatrical motion picture',
  scope: 'United States and Canada, film',
  terms: [
    ...filmTerms,
    ...filmScales(
      proxyRate(null, 'scale of independent film in place of the theatrical one; its year is not known'),
    ),
  ],
} satisfies AgreementFile;
