import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStaffingProblem } from './read-staffing-problem.js';
import { solveStaffing } from './solve-staffing.js';
import { unlimited } from './spec-support/budgets.js';

const file = join(process.env.DOWNBEAT_DATA ?? '../shared/data', 'planning/staffing-1x.json');
const present = existsSync(file);

describe('the staffing problem of the shared data', () => {
  (present ? it : it.skip)(
    `is proven at its known optimum${present ? '' : ` (${file} not found, skipped)`}`,
    () => {
      const { problem, faults } = readStaffingProblem(readFileSync(file, 'utf8'));
      expect(faults).toEqual([]);
      if (problem === null) return;
      expect(solveStaffing(problem, unlimited)).toMatchObject({
        cost: 1_500_152,
        lowerBound: 1_500_152,
        proven: true,
      });
    },
  );
});
