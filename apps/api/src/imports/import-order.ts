import {
  importOptions,
  type ImportKind,
  type ImportOptions,
  readInput,
  type RawQuery,
  refuse,
  type Result,
} from '#desk';

/** Names of the API's parameters where they differ from the option's. */
const NAMES: Readonly<Record<string, string>> = { location: 'locationId', cut: 'cutName' };

/** What the parameters of an upload are called, for the API's document. */
export const IMPORT_PARAMETERS = [
  ...Object.keys(importOptions.shape).filter(
    (name) => !['kind', 'productionId', 'locationId', 'cutName'].includes(name),
  ),
  'location',
  'cut',
];

/**
 * The options of an import from a path, a query and form fields, in which everything is text: `true`, `2023` and JSON
 * objects are read as what they are. Faults: `INPUT.…`, at the parameter's own name.
 */
export function importOrder(
  kind: string,
  kinds: readonly ImportKind[],
  productionId: string | null,
  parameters: RawQuery,
  fileName: string | null,
): Result<ImportOptions> {
  if (!kinds.some((one) => one === kind)) {
    const message = `There is no import of ${kind} here; there are ${kinds.join(', ')}.`;
    return refuse('not-found', 'IMPORT.UNKNOWN_KIND', message);
  }
  const given = Object.entries(parameters).flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value : value?.at(-1);
    return text === undefined ? [] : [[NAMES[name] ?? name, typed(name, text)]];
  });
  return readInput(importOptions, {
    fileName: fileName ?? `${kind}.csv`,
    ...Object.fromEntries(given),
    kind,
    ...(productionId === null ? {} : { productionId }),
  });
}

function typed(name: string, text: string): unknown {
  if (name === 'dryRun' || name === 'skipFailed' || name === 'replace')
    return text === 'true' || text === '' ? true : text === 'false' ? false : text;
  if (name === 'year' || name === 'reel') return Number(text);
  if (name === 'separator' && text === '\\t') return '\t';
  if (name !== 'mapping' && name !== 'instruments') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
