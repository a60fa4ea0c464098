// A bundle that is run with what V8 made of it when it was built: to compile it anew takes longer than all the rest of a start. What another
// version of Node made V8 sets aside by itself, and compiles.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

export interface CachedScript {
  readonly run: () => void;
  /** Of all functions that have been called until now. */
  readonly cache: () => Buffer;
}

export const cacheFileOf = (file: string): string => `${file}.cache`;

/** `file`: a CommonJS module without exports, and without `import()`, which Node 20 refuses to a script that comes from a cache. */
export const scriptAt = (file: string): CachedScript => {
  const cacheFile = cacheFileOf(file);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, {
    filename: file,
    ...(existsSync(cacheFile) && { cachedData: readFileSync(cacheFile) }),
  });
  return {
    run: () => {
      const module = { exports: {} };
      script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
    },
    cache: () => script.createCachedData(),
  };
};
