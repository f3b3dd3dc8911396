import { type QueryRunner } from 'typeorm';
import { overRunner } from './postgres-connection.js';

/** A runner that refuses a statement while another runs, and fails at some. */
function strictRunner(): { readonly runner: QueryRunner; readonly ran: readonly string[] } {
  const ran: string[] = [];
  let running = false;
  const query = async (sql: string): Promise<unknown> => {
    if (running) throw new Error('two at a time');
    running = true;
    await new Promise((resolve) => setTimeout(resolve, 1));
    running = false;
    ran.push(sql);
    if (sql === 'fails') throw new Error('as it should');
    return { records: [{ sql }], affected: 1 };
  };
  return { runner: { query } as unknown as QueryRunner, ran };
}

describe('a transaction on PostgreSQL', () => {
  it('runs what is asked for together one after another, past what fails', async () => {
    const { runner, ran } = strictRunner();
    const connection = overRunner(runner, null);
    const results = await Promise.allSettled([
      connection.all('first', []),
      connection.change('fails', []),
      connection.all('last', []),
    ]);
    expect(results).toMatchObject([
      { status: 'fulfilled', value: [{ sql: 'first' }] },
      { status: 'rejected', reason: { message: 'as it should' } },
      { status: 'fulfilled', value: [{ sql: 'last' }] },
    ]);
    expect(ran).toEqual(['first', 'fails', 'last']);
  });
});
