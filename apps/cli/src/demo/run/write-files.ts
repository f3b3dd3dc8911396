import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DemoFile } from '../demo-file.js';
import { encodeFile } from '../encode-file.js';

/** Writes the files into a folder, made if need be; others in it are left alone. */
export async function writeFiles(folder: string, files: readonly DemoFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of files) await writeFile(join(folder, file.name), encodeFile(file));
}
