import { FirstBooks1767225600000 } from './1767225600000-first-books.js';

/** In the order they run. */
export const ALL_MIGRATIONS = [FirstBooks1767225600000];
