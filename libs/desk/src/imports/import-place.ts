import { type Location } from '../model/places.js';
import { type Production } from '../model/production.js';
import { type Books } from '../ports/store.js';
import { ok, refuse, type Result } from '../result.js';
import { type ImportRequest, PRODUCTION_IMPORTS } from './import-request.js';
import { LocationDirectory } from './location-directory.js';

/** Where an import puts things. */
export interface ImportPlace {
  readonly locations: LocationDirectory;
  readonly home: Location | null;
  readonly production: Production | null;
}

/** Kinds that are spoken of as one thing. */
const ONE: readonly string[] = ['cut', 'budget'];

/**
 * Finds the home location and the production that a request names by id or slug. Refuses with
 * `IMPORT.UNKNOWN_LOCATION`, `IMPORT.UNKNOWN_PRODUCTION`, or `IMPORT.PRODUCTION_NEEDED` where the kind needs one.
 */
export async function findPlace(
  books: Books,
  request: Pick<ImportRequest, 'kind' | 'locationId' | 'productionId'>,
): Promise<Result<ImportPlace>> {
  const locations = await LocationDirectory.of(books);
  const home = request.locationId === undefined ? null : locations.find(request.locationId);
  if (request.locationId !== undefined && home === null) {
    return refuse('invalid', 'IMPORT.UNKNOWN_LOCATION', locations.unknown(request.locationId));
  }
  if (request.productionId === undefined) {
    return PRODUCTION_IMPORTS.includes(request.kind)
      ? refuse(
          'invalid',
          'IMPORT.PRODUCTION_NEEDED',
          `Say which production ${ONE.includes(request.kind) ? `the ${request.kind} belongs` : `these ${request.kind} belong`} to.`,
        )
      : ok({ locations, home, production: null });
  }
  const production = await findProduction(books, request.productionId);
  return production === null
    ? refuse('invalid', 'IMPORT.UNKNOWN_PRODUCTION', `There is no production "${request.productionId}".`)
    : ok({ locations, home, production });
}

async function findProduction(books: Books, idOrSlug: string): Promise<Production | null> {
  const [bySlug] = await books.productions.all({ slug: idOrSlug });
  return bySlug ?? books.productions.find(idOrSlug);
}
