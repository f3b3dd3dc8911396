import { type ProductionQuestion } from '#crew';
import { type ApiRequest } from '../http/api-request.js';
import { productionOf } from '../http/production-of.js';
import { valueOf } from '../http/refused.js';
import { type CrewRunner } from '../jobs/crew-runner.js';

/** What is asked, but for the production and who asks: these the request says. */
type Asked<Q extends ProductionQuestion = ProductionQuestion> = Q extends ProductionQuestion
  ? Omit<Q, 'productionId' | 'actor'>
  : never;

/** Has a question about the production of a request answered beside the thread that answers requests. */
export async function ask(runner: CrewRunner, request: ApiRequest, asked: Asked): Promise<object> {
  const { actor } = request.principal;
  return valueOf(await runner.answer({ ...asked, productionId: productionOf(request).id, actor }));
}
