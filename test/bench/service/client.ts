import { createKey, type Job, type Store } from '#desk';
import { Agent, request, type IncomingMessage } from 'node:http';

/** One who asks a service, over connections that are kept open. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 256 });

  constructor(
    private readonly url: string,
    private readonly secret: string,
  ) {}

  static async of(store: Store, url: string): Promise<Client> {
    const key = await createKey(store, { name: 'bench', role: 'admin' });
    if (!key.ok) throw new Error(key.refusal.message);
    return new Client(url, key.value.secret);
  }

  /** @throws when the answer is not a good one. */
  async ask(path: string, method = 'GET', body?: object): Promise<string> {
    const answer = await this.open(path, method, body);
    let text = '';
    for await (const part of answer.setEncoding('utf8')) text += String(part);
    const status = answer.statusCode ?? 0;
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
    return text;
  }

  async plan(productionId: string, order: object): Promise<Job> {
    const path = `/v1/productions/${productionId}/plans`;
    return JSON.parse(await this.ask(path, 'POST', { apply: false, ...order })) as Job;
  }

  /** Follows a job until it has ended or the client is closed. */
  async follow({ id }: Job): Promise<void> {
    const answer = await this.open(`/v1/jobs/${id}/events`, 'GET');
    answer.on('error', () => undefined).resume();
  }

  close(): void {
    this.agent.destroy();
  }

  private open(path: string, method: string, body?: object): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${this.secret}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      };
      const sent = request(`${this.url}${path}`, { agent: this.agent, method, headers }, resolve);
      sent.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}
