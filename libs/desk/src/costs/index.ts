export { citiesQuery, citiesView, type CitiesView } from './cities-view.js';
export { type CostBooks, readCostBooks } from './cost-books.js';
export { costFacts } from './cost-report-of.js';
export { cityCosts } from './city-costs.js';
export { marginalCosts, marginalQuery, marginalView, type MarginalView } from './marginal-costs.js';
