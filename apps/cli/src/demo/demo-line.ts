import { type DemoResult } from './run-demo.js';

/** `555 of 555 musicians · 5 cities · 840 composed minutes · 71 sessions` */
export function demoLine({ schedule, headcount, coverage }: DemoResult): string {
  const cities = new Set(schedule.sessions.map(({ location }) => location)).size;
  return [
    `${headcount.people} of ${headcount.target} musicians`,
    `${cities} cities`,
    `${Math.round(coverage.composed / 60)} composed minutes`,
    `${schedule.sessions.length} sessions`,
  ].join(' · ');
}
