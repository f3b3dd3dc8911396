import swc from '@swc/jest';

/**
 * What modules use again and again. In the context that Jest runs a test file in, every look at a global goes through
 * an interceptor, which makes loops that use `Math` or `Map` several times as slow as they are; a name of the module's
 * own does not.
 */
const GLOBALS = [
  'Array',
  'Date',
  'Error',
  'Float64Array',
  'Infinity',
  'Int16Array',
  'Int32Array',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'Set',
  'String',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
];
const prelude = (code) => {
  const used = GLOBALS.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  return used.length === 0 ? '' : `const { ${used.join(', ')} } = globalThis;`;
};

export default {
  async createTransformer(options) {
    const inner = await (swc.default ?? swc).createTransformer(options);
    const withPrelude = (result) => ({ ...result, code: prelude(result.code) + result.code });
    return {
      ...inner,
      process: (...args) => withPrelude(inner.process(...args)),
      processAsync: async (...args) => withPrelude(await inner.processAsync(...args)),
      getCacheKey: (...args) => inner.getCacheKey(...args) + GLOBALS.join(),
    };
  },
};
