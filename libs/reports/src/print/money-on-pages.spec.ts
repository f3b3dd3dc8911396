import { formatsOf, written } from '../render.js';
import { everyReport } from '../spec-support/every-report.js';
import { smallCompliance } from '../spec-support/small-compliance.js';
import { smallProduction } from '../spec-support/small-production.js';
import { onPaper } from '../writing-options.js';

const pages = [...everyReport(smallProduction), smallCompliance(smallProduction)].filter(({ report }) =>
  formatsOf(report).includes('html'),
);
const pageIn = async (locale: string, index: number): Promise<string> =>
  String(await written(pages[index]!, 'html', onPaper({ locale })));

/** `EUR 1,234.50`, and `EUR 1.234,50`, with whatever space there is between. */
const ENGLISH = /\b[A-Z]{3}\s(\d{1,3}(,\d{3})*\.\d\d|\d{1,3}(,\d{3})+)(?![\d.,])/u;
const GERMAN = /\b[A-Z]{3}\s(\d{1,3}(\.\d{3})*,\d\d|\d{1,3}(\.\d{3})+)(?![\d.,])/u;

describe('money on a page', () => {
  it.each(pages.map(({ report }, index) => [report, index] as const))(
    'of %s is written as its locale does',
    async (_, index) => {
      expect(await pageIn('de-AT', index)).not.toMatch(ENGLISH);
    },
  );

  it('is there', async () => {
    const german = await Promise.all(pages.map((_, index) => pageIn('de-AT', index)));
    const shown = pages.filter((_, index) => GERMAN.test(german[index] ?? '')).map(({ report }) => report);
    expect([...new Set(shown)]).toEqual(
      expect.arrayContaining(['compliance', 'cut-changes', 'plan-comparison']),
    );
  });
});
