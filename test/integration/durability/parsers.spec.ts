import { fuzzParsers } from '../../support/fuzz/fuzz-parsers.js';

describe('readers of what people type and send', () => {
  it('answer spoiled input with faults and never break', async () => {
    const seed = Number(process.env['DOWNBEAT_FUZZ_SEED'] ?? Date.now() % 1_000_000);
    const { faults } = await fuzzParsers({ runs: 1_000, seed });
    expect({ seed, faults }).toEqual({ seed, faults: [] });
  }, 60_000);
});
