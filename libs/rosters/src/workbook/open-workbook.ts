import { type Head } from '../bytes/take-head.js';
import { refused, type FileResult } from '../outcome.js';
import { type TableSource } from '../source.js';

export function openWorkbook(_head: Head, _sheet: string | undefined): Promise<FileResult<TableSource>> {
  return Promise.resolve(refused('IMPORT.NOT_A_TABLE', 'Workbooks are read soon.'));
}
