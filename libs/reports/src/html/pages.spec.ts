import { parseHTML } from 'linkedom';
import { formatsOf, written } from '../render.js';
import { smallProduction } from '../spec-support/small-production.js';
import { emptied, smallReports } from '../spec-support/small-reports.js';
import { onPaper } from '../writing-options.js';

const TITLE = '<script>alert("x")</script> & Söhne';
const [first, ...others] = smallProduction.locations;
const named = {
  ...smallProduction,
  production: { ...smallProduction.production, title: TITLE },
  locations: [{ ...first!, name: '<b>Wien</b>' }, ...others],
  musicians: smallProduction.musicians.map((one) => ({ ...one, name: `<i>${one.name}</i>` })),
};

const pages = async (facts: typeof smallProduction): Promise<readonly (readonly [string, string])[]> => {
  const all: (readonly [string, string])[] = [];
  for (const report of smallReports(facts))
    all.push([report.report, String(await written(report, 'html', onPaper()))]);
  return all;
};

describe('every page', () => {
  it('stands by itself: it fetches nothing and runs nothing', async () => {
    for (const [, text] of await pages(smallProduction)) {
      expect(text).not.toMatch(/<script|<link|<img|\bsrc=|@import|url\(/i);
    }
  });

  it('can be read without eyes: one title, captions of tables, words for charts', async () => {
    for (const [name, text] of await pages(smallProduction)) {
      const { document } = parseHTML(text);
      expect(document.documentElement.getAttribute('lang')).toBe('en-GB');
      expect([name, document.querySelectorAll('h1').length]).toEqual([name, 1]);
      for (const table of document.querySelectorAll('table'))
        expect(table.querySelector('caption')?.textContent).not.toBe('');
      for (const chart of document.querySelectorAll('figure > svg')) {
        expect(chart.getAttribute('role')).toBe('img');
        expect(chart.getAttribute('aria-label')).toMatch(/\w/);
      }
    }
  });

  it('shows names as they are, whatever they look like', async () => {
    for (const [, text] of await pages(named)) {
      const { document } = parseHTML(text);
      expect(document.querySelectorAll('script, i:not([style])')).toHaveLength(0);
      const bold = [...document.querySelectorAll('b')].map(({ textContent }) => textContent);
      expect(bold).not.toContain('Wien');
      expect(document.querySelector('.film')?.textContent).toBe(TITLE);
    }
  });

  it('of an empty production says that there is nothing, and has no empty table', async () => {
    for (const [name, text] of await pages(emptied(smallProduction))) {
      const { document } = parseHTML(text);
      expect([name, document.querySelectorAll('h1').length]).toEqual([name, 1]);
      for (const body of document.querySelectorAll('tbody'))
        expect([name, body.querySelectorAll('tr').length > 0]).toEqual([name, true]);
      expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
      // The scale of a chart of noughts.
      expect([name, text.includes('0.00000')]).toEqual([name, false]);
    }
  });

  it('is written for the locale: dates, numbers and times as they are written there', async () => {
    const report = smallReports(smallProduction).find((one) => one.report === 'schedule');
    const text = String(await written(report!, 'html', onPaper({ locale: 'de-AT' })));
    expect(text).toContain('Dienstag, 14. März 2023');
    expect(text).toContain('lang="de-AT"');
  });

  it('is there for each report that is a page', () => {
    const made = new Set(smallReports(smallProduction).map(({ report }) => report));
    for (const name of made) expect([name, formatsOf(name).includes('html')]).toEqual([name, true]);
  });
});
