import { type ImportOptions, type ImportReport, type Result } from '#desk';
import { type Backend } from '../backend/backend.js';
import { type Terminal } from '../frame/terminal.js';
import { type Input } from './open-input.js';
import { Progress } from './progress.js';

/** Has a file imported, and shows how far it is. */
export function sendFile(
  backend: Backend,
  terminal: Terminal,
  input: Input,
  options: ImportOptions,
): Promise<Result<ImportReport>> {
  const progress = new Progress(terminal, input.bytes);
  return backend
    .importFile({
      options,
      chunks: () => progress.counting(input.chunks()),
      onRows: (rows) => progress.rows(rows),
    })
    .finally(() => progress.end());
}
