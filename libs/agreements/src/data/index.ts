import { type AgreementFile } from '../terms/term.js';
import { afmFilm } from './afm-film.js';
import { afmLowBudget } from './afm-low-budget.js';
import { afmSrla } from './afm-srla.js';
import { bpi } from './bpi.js';
import { buyOutBudapest, buyOutPrague, buyOutSkopje, buyOutVienna } from './buy-out.js';
import { italyTurno } from './italy-turno.js';
import { muPact } from './mu-pact.js';
import { smv } from './smv.js';

/** Every rule set that ships, by id. Examples and practice to plan with, each figure with what stands behind it. */
export const agreementFiles: readonly AgreementFile[] = [
  afmFilm,
  afmLowBudget,
  afmSrla,
  bpi,
  buyOutBudapest,
  buyOutPrague,
  buyOutSkopje,
  buyOutVienna,
  italyTurno,
  muPact,
  smv,
];
