import { type Location } from '../model/places.js';
import { nameKey } from '../model/person-key.js';
import { type Books } from '../ports/store.js';
import { type RowFault } from './row-fault.js';
import { didYouMean } from './nearest.js';

/** Finds a location by what people write: its id, its slug or its name. */
export class LocationDirectory {
  readonly #byText = new Map<string, Location>();
  readonly #names: string[] = [];

  constructor(locations: readonly Location[]) {
    // Names first, so that a slug wins where one location's slug is another's name.
    for (const location of locations) this.#byText.set(nameKey(location.name), location);
    for (const location of locations) {
      this.#byText.set(nameKey(location.slug), location).set(nameKey(location.id), location);
      this.#names.push(location.name);
    }
  }

  static async of(books: Books): Promise<LocationDirectory> {
    return new LocationDirectory(await books.locations.all({}));
  }

  find(text: string): Location | null {
    return this.#byText.get(nameKey(text)) ?? null;
  }

  /** The fault of a row that names a location there is not. */
  fault(field: string, text: string): RowFault {
    return { field, code: 'IMPORT.UNKNOWN_LOCATION', message: this.unknown(text) };
  }

  /** For the person who wrote a location that there is not. */
  unknown(text: string): string {
    return `There is no location "${text}".${didYouMean(text, this.#names)}`;
  }
}
