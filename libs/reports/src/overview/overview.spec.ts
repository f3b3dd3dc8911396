import { parseHTML } from 'linkedom';
import { buildCoverage } from '../coverage/build-coverage.js';
import { buildHeadcount } from '../headcount/build-headcount.js';
import { html } from '../html/html.js';
import { buildSchedule } from '../schedule/build-schedule.js';
import { smallProduction } from '../spec-support/small-production.js';
import { onPaper } from '../writing-options.js';
import { buildOverview } from './build-overview.js';
import { overviewHtml } from './overview-html.js';
import { type OverviewReport } from './overview-report.js';
import { citiesOf } from './print-overview.js';

function overviewOf(facts: typeof smallProduction): OverviewReport {
  return buildOverview({
    asOf: '2023-03-16T12:00:00Z',
    schedule: buildSchedule(facts),
    headcount: buildHeadcount(facts),
    coverage: buildCoverage(facts),
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
      ['img', 'Music in the cut by reel: recorded and missing'],
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
    expect(document.querySelector('h1')?.textContent).toBe(title);
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
