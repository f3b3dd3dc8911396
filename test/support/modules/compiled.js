import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import swc from '@swc/core';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, 'node_modules/.cache/downbeat-tests');
const options = {
  swcrc: false,
  sourceMaps: true,
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
};

/** Where what becomes of a source lies: another text, compiler or way to compile has another place. */
const placeOf = (path, source) => {
  const told = [swc.version, JSON.stringify(options), path, source].join('\0');
  return join(folder, createHash('sha1').update(told).digest('hex'));
};

/** Several workers may write the same file; none may read half of one. */
const write = (file, text) => {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
};

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

/** The JavaScript of a TypeScript file; compiled once, then read. */
export const compiled = (path) => {
  const source = readFileSync(path, 'utf8');
  const place = placeOf(path, source);
  const known = read(`${place}.js`);
  if (known !== null) return known;
  const { code, map } = swc.transformSync(source, { ...options, filename: path, sourceFileName: path });
  mkdirSync(folder, { recursive: true });
  write(`${place}.map`, map);
  write(`${place}.js`, code);
  return code;
};

/** The source map that `compiled` has left of a file. */
export const sourceMapOf = (path) => `${placeOf(path, readFileSync(path, 'utf8'))}.map`;
