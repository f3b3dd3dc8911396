import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { addFilledColumn } from './add-column.js';

/** Productions say what breaches of the planner's rules weigh. Those there are already weigh them as usual. */
export class PlanningWeights1769904000000 implements MigrationInterface {
  readonly name = 'PlanningWeights1769904000000';

  async up(runner: QueryRunner): Promise<void> {
    await addFilledColumn(runner, 'productions', 'planningWeights', { kind: 'json', stored: '{}' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('productions', 'planningWeights');
  }
}
