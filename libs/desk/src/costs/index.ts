export { citiesQuery, citiesView, type CitiesView } from './cities-view.js';
export { cityCosts } from './city-costs.js';
export { marginalCosts, marginalQuery, marginalView, type MarginalView } from './marginal-costs.js';
