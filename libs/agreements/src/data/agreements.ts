import { type Agreement } from '../rule.js';

export const agreements: readonly Agreement[] = [
  { id: 'afm-film', name: 'AFM theatrical motion picture', scope: 'United States and Canada, film' },
  { id: 'afm-srla', name: 'AFM sound recording (SRLA)', scope: 'United States and Canada, records' },
  { id: 'bpi', name: 'BPI / MU recording', scope: 'United Kingdom, records' },
  { id: 'buy-out-budapest', name: 'Buy-out, Budapest', scope: 'Hungary' },
  { id: 'buy-out-prague', name: 'Buy-out, Prague', scope: 'Czechia' },
  { id: 'buy-out-skopje', name: 'Buy-out, Skopje', scope: 'North Macedonia' },
  { id: 'buy-out-vienna', name: 'Buy-out, Vienna', scope: 'Austria' },
  { id: 'italy-turno', name: 'Turno di registrazione', scope: 'Italy' },
  { id: 'mu-pact', name: 'MU / PACT', scope: 'United Kingdom, film and television' },
  { id: 'smv', name: 'SMV recording tariff', scope: 'Switzerland' },
];
