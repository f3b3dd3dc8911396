import { parseHTML } from 'linkedom';
import { filmCoverage } from '../coverage/build-coverage.js';
import { buildHeadcount } from '../headcount/build-headcount.js';
import { buildCost } from '../cost/build-cost.js';
import { html } from '../html/html.js';
import { buildSchedule } from '../schedule/build-schedule.js';
import { aLine, aSession, costFacts } from '../spec-support/small-costs.js';
import { smallProduction } from '../spec-support/small-production.js';
import { onPaper } from '../writing-options.js';
import { buildOverview } from './build-overview.js';
import { overviewHtml } from './overview-html.js';
import { type OverviewReport } from './overview-report.js';
import { overviewSessions } from './overview-sessions.js';
import { citiesOf } from './print-overview.js';

function overviewOf(facts: typeof smallProduction): OverviewReport {
  return buildOverview({
    asOf: '2023-03-16T12:00:00Z',
    production: facts.production,
    sessions: overviewSessions(facts),
    headcount: buildHeadcount(facts),
    coverage: filmCoverage(facts),
    cost: buildCost(costFacts([aSession({ planned: [aLine({})] })])),
  });
}

const empty = {
  ...smallProduction,
  sessions: [],
  cues: [],
  versions: [],
  relations: [],
  passes: [],
  engagements: [],
  cuts: [],
  placements: [],
};

describe('the overview', () => {
  it('counts the sessions that are to be held, by city', () => {
    // Vienna has one recorded and one cancelled, Venice one to come.
    expect(citiesOf(overviewOf(smallProduction).sessions)).toMatchObject([
      { name: 'Vienna', sessions: 1, recorded: 1, chairs: 9, open: 6, musicSeconds: 240 },
      { name: 'Venice', sessions: 1, recorded: 0, chairs: 4, open: 0, musicSeconds: 60 },
    ]);
  });

  it('says of each session what the schedule says', () => {
    const { sessions } = buildSchedule(smallProduction);
    const told = new Map(sessions.map((one) => [one.id, { ...one, open: one.open.length }]));
    for (const one of overviewOf(smallProduction).sessions) expect(told.get(one.id)).toMatchObject(one);
    expect(told.size).toBe(3);
  });

  it('has the film as it runs: where there is music, and where that is recorded', () => {
    // 1m1 (recorded) plays for the first minute of reel 1, 2m1 (not recorded) from second 50 to 80.
    expect(overviewOf(smallProduction).film).toEqual([
      { reel: 1, music: [{ from: 0, to: 80 }], recorded: [{ from: 0, to: 60 }] },
    ]);
  });

  it('is a page that fetches nothing and runs nothing', async () => {
    const page = await overviewHtml(overviewOf(smallProduction), onPaper());
    expect(page).not.toMatch(/<script|<link|<img|\bsrc=|@import|url\(/i);
  });

  it('can be read without eyes: headings, table captions and a text for every chart', async () => {
    const { document } = parseHTML(await overviewHtml(overviewOf(smallProduction), onPaper()));
    expect(document.documentElement.getAttribute('lang')).toBe('en-GB');
    const charts = [...document.querySelectorAll('svg')];
    expect(charts.map((one) => [one.getAttribute('role'), one.getAttribute('aria-label')])).toEqual([
      ['img', 'Timeline of 3 sessions in Vienna, Venice'],
      ['img', 'When sessions are held by the clock at home, and when it is night in each city'],
      ['img', 'People by section'],
      ['img', 'Minutes of music composed, approved, recorded and in the cut'],
      ['img', 'The film as it runs, reel by reel: where music is recorded and where it is missing'],
      ['img', 'Expected cost by location'],
    ]);
    for (const one of document.querySelectorAll('table')) expect(one.querySelector('caption')).not.toBeNull();
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  it('shows names as they are, whatever they look like', async () => {
    const title = '<script>alert("x")</script> & Söhne';
    const [first, ...others] = smallProduction.locations;
    const report = overviewOf({
      ...smallProduction,
      production: { ...smallProduction.production, title },
      locations: [{ ...first!, name: '<b>Wien</b>' }, ...others],
    });
    const page = await overviewHtml(report, onPaper());
    const { document } = parseHTML(page);
    expect(document.querySelectorAll('script')).toHaveLength(0);
    expect([...document.querySelectorAll('b')].map(({ textContent }) => textContent)).not.toContain('Wien');
    expect(document.querySelector('.film')?.textContent).toBe(title);
    expect(document.querySelector('tbody th')?.textContent).toBe('<b>Wien</b>');
  });

  it('of an empty production says that there is nothing yet', async () => {
    const page = await overviewHtml(overviewOf(empty), onPaper());
    expect(page).toContain('There are no sessions yet.');
    expect(page).toContain('Nobody is engaged yet.');
  });
});

describe('html', () => {
  it('takes what is put in for text, unless it is html', () => {
    expect(html`<p title="${'"a"'}">${"<i>'&"} ${html`<b>${1}</b>`}${null}${['x', 'y']}</p>`.markup).toBe(
      '<p title="&quot;a&quot;">&lt;i&gt;&#39;&amp; <b>1</b>xy</p>',
    );
  });
});
