/** Every chart. The library that draws them is large, so pages load this when the first chart is wanted, in one go. */
export { burnDownChart } from './burn-down/burn-down-chart.js';
export { budgetChart, placesChart, weeksChart } from './cost/cost-charts.js';
export { funnel, ribbon } from './coverage/coverage-charts.js';
export { filmChart } from './coverage/ribbon-chart.js';
export { peopleByLocation, peopleBySection } from './headcount/people-chart.js';
export { barChart } from './html/bars.js';
export { hours } from './overview/hours-chart.js';
export { citiesChart } from './plan-comparison/plan-comparison-chart.js';
export { earsChart } from './remote-ears/remote-ears-chart.js';
export { timeline } from './schedule/timeline-chart.js';
export { xrayChart } from './xray/xray-chart.js';
