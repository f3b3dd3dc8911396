import { type PageQuery, type Shelf, type Stored } from '#desk';
import { TableShelf } from './shelves/table-shelf.js';
import { type Statement } from './sql/page-statement.js';

/** The very statement that `shelf.page(query)` runs, so that it can be measured bare. */
export const explainPage = <T extends Stored>(shelf: Shelf<T>, query: PageQuery<T>): Statement => {
  if (!(shelf instanceof TableShelf)) throw new TypeError('only a shelf of this storage has statements');
  return (shelf as TableShelf<T>).explainPage(query);
};
