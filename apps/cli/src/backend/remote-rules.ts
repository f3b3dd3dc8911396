import { type AgreementView, ok, type Page, type Result } from '#desk';
import { EVERY_PAGE, readPages } from '../records/read-all.js';
import { type RulesBackend } from './rules-backend.js';
import { type Service, valueOf } from './service.js';
import { believed, under } from './shapes.js';

const path = (id: string): string => `/v1/agreements/${encodeURIComponent(id)}`;
const WHATEVER_IT_IS = { 'if-match': '*' } as const;

/** Agreements of a running service. */
export function remoteRules(service: Service): RulesBackend {
  const removed = async (at: string): Promise<Result<null>> => {
    const answer = await service.ask(at, { method: 'DELETE', headers: WHATEVER_IT_IS });
    return answer.ok ? ok(null) : answer;
  };
  return {
    agreements: async (production) => {
      const read = await readPages(async (cursor) =>
        valueOf(
          await service.ask(under(production, 'agreements'), { query: { limit: EVERY_PAGE, cursor } }),
          believed<Page<AgreementView>>(),
        ),
      );
      return read.ok ? ok(read.value.items) : read;
    },
    addAgreement: async (input) =>
      valueOf(
        await service.ask('/v1/agreements', { method: 'POST', json: input }),
        believed<AgreementView>(),
      ),
    replaceAgreement: async (id, input) =>
      valueOf(
        await service.ask(path(id), { method: 'PUT', json: input, headers: WHATEVER_IT_IS }),
        believed<AgreementView>(),
      ),
    removeAgreement: (id) => removed(path(id)),
    removeOverride: (production, id) =>
      removed(under(production, `rule-overrides/${encodeURIComponent(id)}`)),
  };
}
