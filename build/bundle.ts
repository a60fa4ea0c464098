// How our code is bundled, for `npm run build` and for the tests of the command line alike.
import { build, type Metafile } from 'esbuild';

/** Loaded late: they stay packages of their own, and cost nothing until they are asked for. */
const EXTERNAL = [
  ...['@faker-js/faker', 'ajv', 'ajv-formats', 're2js', 'hyparquet', 'hyparquet-writer', 'cli-table3', 'bowser'],
  ...['@js-joda/core', '@js-joda/timezone', '@js-joda/locale_en'],
];

/** Writes `outdir/NAME.js` for each entry point, and the chunks that they share; says which source went where. */
export const bundle = async (outdir: string, entryPoints: Readonly<Record<string, string>>): Promise<Metafile> => {
  const { metafile } = await build({
    entryPoints: { ...entryPoints },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: EXTERNAL,
    // A CommonJS package inside an ES module still asks for `require`.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    // Names stay, for the stacks of reports; what is not there need not be read at each start.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'linked',
    logLevel: 'warning',
    metafile: true,
  });
  return metafile;
};
