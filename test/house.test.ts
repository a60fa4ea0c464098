// The rules of the house, held to its files: who may import whom, who may know time and chance, how files look. Every failure
// names the file that breaks the rule.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOMS = ['emulator', 'client', 'contracts', 'fixtures', 'build', 'test'];

const files = ROOMS.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => join(room, path)),
);
const text = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const textOf = (file: string): string => text.get(file) ?? '';

/** Comments may speak of everything. */
const codeOf = (file: string) =>
  textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');

const isWithin = (file: string, places: readonly string[]) =>
  places.some((place) => file === place || file.startsWith(`${place}/`));

describe('the arrows', () => {
  /** What each room may import; all below it may be imported, not only the next. */
  const ARROWS: Readonly<Record<string, readonly string[]>> = {
    'emulator/cli': [
      ...['emulator/main.ts', 'emulator/version.ts', 'emulator/switches.ts', 'client', 'contracts', 'fixtures'],
      ...[
        'emulator/engine/schedule',
        'emulator/engine/mapping',
        'emulator/engine/formats/reading',
        'emulator/testing',
        'emulator/engine/json-text.ts',
      ],
    ],
    'emulator/testing': [
      ...['emulator/engine/schedule', 'emulator/engine/mapping', 'emulator/engine/xdm', 'emulator/switches.ts'],
      'fixtures',
    ],
    'emulator/main.ts': [
      ...['emulator/gateway', 'emulator/services', 'emulator/engine', 'emulator/store', 'emulator/switches.ts'],
      ...['emulator/version.ts', 'fixtures', 'contracts/documents.ts'],
    ],
    'emulator/gateway': [
      ...['emulator/services', 'emulator/engine', 'emulator/store', 'emulator/problems', 'contracts/documents.ts'],
    ],
    'emulator/services': ['emulator/engine', 'emulator/store', 'emulator/problems'],
    'emulator/engine': ['emulator/store', 'emulator/problems'],
    'emulator/store': [],
    'emulator/problems': [],
    'emulator/switches.ts': [],
    'emulator/version.ts': ['package.json'],
    client: [],
    // Pure, and what a user's own files are read with.
    fixtures: [
      ...['emulator/engine/json-text.ts', 'emulator/engine/instants.ts', 'emulator/engine/xdm'],
      'emulator/engine/formats/reading',
    ],
    contracts: [],
    // What it makes a cache for is run as users run it.
    build: ['contracts', 'fixtures/spec-parts.ts', 'emulator/cli/cached-script.ts'],
  };
  /** Types cost nothing at run time: those of contracts are everyone's, those of the switches everyone's in the emulator. */
  const TYPES: Readonly<Record<string, readonly string[]>> = {
    'emulator/cli': ['emulator'],
    'emulator/gateway': ['emulator/switches.ts', 'contracts'],
    'emulator/services': ['emulator/switches.ts', 'contracts'],
    'emulator/engine': ['emulator/switches.ts', 'contracts/types', 'contracts/operation.ts'],
    'emulator/store': ['contracts/types', 'contracts/operation.ts'],
    client: ['contracts/types'],
    fixtures: ['contracts/types'],
  };

  interface Import {
    readonly target: string;
    readonly isType: boolean;
  }

  const IMPORT = /^(?:import|export)\s+(type\s)?(?:[^;']*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

  const importsOf = (file: string): Import[] =>
    [...textOf(file).matchAll(IMPORT)].map(([, type, stated, late]) => ({
      target: stated ?? late ?? '',
      isType: type !== undefined,
    }));

  const roomOf = (file: string) => Object.keys(ARROWS).find((room) => isWithin(file, [room]));

  const ours = (file: string) =>
    importsOf(file).flatMap(({ target, isType }) =>
      target.startsWith('.') ? [{ target: join(dirname(file), target), isType }] : [],
    );

  const housed = files.filter((file) => !file.startsWith('test/'));

  test.each(housed)('%s has a place in the house, and imports only downwards', (file) => {
    const room = roomOf(file);
    if (room === undefined) return expect.fail(`${file} is in no room of the table`);
    const allowed = [room, ...(ARROWS[room] ?? [])];
    const upward = ours(file).filter(
      ({ target, isType }) =>
        !isWithin(target, allowed) && !(isType && isWithin(target, [...allowed, ...(TYPES[room] ?? [])])),
    );
    expect(upward).toEqual([]);
  });

  test('no service imports another', () => {
    const folderOf = (file: string) => /^emulator\/services\/([^/]+)\//.exec(file)?.[1];
    const crossing = housed
      .filter((file) => folderOf(file) !== undefined)
      .flatMap((file) =>
        ours(file)
          .filter(({ target }) => folderOf(target) !== undefined && folderOf(target) !== folderOf(file))
          .map(({ target }) => `${file} imports ${target}`),
      );
    expect(crossing).toEqual([]);
  });

  test('nothing but the gateway, and the socket in main.ts, knows hono', () => {
    const knowing = housed.filter((file) => importsOf(file).some(({ target }) => /^(@hono\/|hono\b)/.test(target)));
    expect(knowing.filter((file) => !isWithin(file, ['emulator/gateway', 'emulator/main.ts']))).toEqual([]);
  });

  test('contracts give their documents to the gateway and to main.ts, and to everyone else types alone', () => {
    const reading = housed.filter((file) =>
      ours(file).some(({ target, isType }) => target === 'contracts/documents.ts' && !isType),
    );
    expect(reading.filter((file) => !isWithin(file, ['contracts', 'emulator/gateway', 'emulator/main.ts']))).toEqual(
      [],
    );
  });

  test('every folder of the table is there', () => {
    expect(Object.keys(ARROWS).filter((room) => !existsSync(room))).toEqual([]);
  });
});

describe('forbidden calls', () => {
  const FORBIDDEN = [
    ...[/\bDate\.now\b/, /\bnew Date\(\s*\)/, /\bperformance\.now\b/, /\bhrtime\b/],
    ...[/\bset(?:Timeout|Interval|Immediate)\b/, /\bnode:timers\b/, /\bMath\.random\b/],
    ...[/\beval\s*\(/, /\bnew Function\b/],
    ...[/\brandom(?:UUID|Bytes|Int)\b/, /\bgetRandomValues\b/, /\bprocess\.(?:env|argv|exit)\b/, /\bconsole\b/],
  ];
  /** The only files that know the machine: the composition root, the command line, and the clock of the client. */
  const KNOWING = ['emulator/main.ts', 'emulator/cli', 'client/timing.ts', 'build', 'test'];

  test.each(files.filter((file) => !isWithin(file, KNOWING)))(
    '%s knows neither time, chance nor surroundings',
    (file) => {
      expect(FORBIDDEN.filter((call) => call.test(codeOf(file))).map(String)).toEqual([]);
    },
  );

  test('SQL stands in the store alone', () => {
    const SQL = /\b(SELECT\s|INSERT INTO|UPDATE\s+\w+\s+SET|DELETE FROM|CREATE TABLE|PRAGMA|SAVEPOINT|ROLLBACK)/;
    const elsewhere = files.filter((file) => !isWithin(file, ['emulator/store', 'test']) && SQL.test(codeOf(file)));
    expect(elsewhere).toEqual([]);
  });
});

describe('files', () => {
  test.each(files)('%s opens with what it is', (file) => {
    const [first, second] = textOf(file).split('\n');
    expect(first?.startsWith('#!') ? second : first).toMatch(/^\/\/ \S/);
  });

  test('none has a name that says nothing', () => {
    // build/types.ts makes the types of the contracts, and holds none.
    const named = files.filter((file) => file !== 'build/types.ts');
    const vague = named.filter((file) => /^(utils?|helpers?|common|shared|types|misc)\.ts$/.test(basename(file)));
    expect(vague).toEqual([]);
  });

  const LINES_MAX = 300;
  const LINES_ASKING = 200;
  /** Why a file may be longer than 200 lines. Tests and what is generated are not counted. */
  const REASONS: Readonly<Record<string, string>> = {
    'emulator/main.ts': 'the composition root: every part of the house is named once',
    'emulator/switches.ts': 'one table: each disagreement with both readings and what speaks for them',
  };
  const counted = files.filter((file) => !file.startsWith('test/'));
  const linesOf = (file: string) => textOf(file).split('\n').length - 1;

  test('none is longer than 300 lines', () => {
    expect(counted.filter((file) => linesOf(file) > LINES_MAX)).toEqual([]);
  });

  test('those of more than 200 lines have a reason, and none has one in vain', () => {
    expect(counted.filter((file) => linesOf(file) > LINES_ASKING).sort()).toEqual(Object.keys(REASONS).sort());
  });
});

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('the package', () => {
  const manifest = json('package.json');
  const build = ['index', 'bundle'].map((name) => readFileSync(`build/${name}.ts`, 'utf8')).join('\n');

  /** `dist/main.js` is made of the entry point `main`. */
  const sourceOf = (built: string) =>
    new RegExp(`\\b${basename(built, '.js')}: '([^']+)'`).exec(build)?.[1] ?? `nothing for ${built}`;

  const doors: [string, string, string | undefined][] = [
    ...Object.entries<string>(manifest.bin).map(([name, built]): [string, string, undefined] => [
      name,
      built,
      undefined,
    ]),
    ...Object.entries<{ types?: string; default?: string }>(manifest.exports).flatMap(
      ([name, { types, default: built }]): [string, string, string | undefined][] =>
        built ? [[name, built, types]] : [],
    ),
  ];

  test.each(doors)('%s is built of a source that is there, and typed by it', (_, built, types) => {
    const source = sourceOf(built);
    expect(existsSync(source), source).toBe(true);
    if (types !== undefined) expect(types).toBe(`./dist/types/${source.replace(/\.ts$/, '.d.ts')}`);
  });

  test('every script runs a file or a tool that is there', () => {
    const missing = Object.values<string>(manifest.scripts)
      .flatMap((script) => script.match(/\b(?:build|test|emulator)\/[\w/-]+\.ts\b/g) ?? [])
      .filter((file) => !existsSync(file));
    expect(missing).toEqual([]);
  });
});

describe('the oldest Node that the package names', () => {
  type Version = readonly [number, number, number];

  const versionOf = (written: string): Version => {
    const [major = 0, minor = 0, patch = 0] = written.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : 0));
    return [major, minor, patch];
  };
  const isBelow = (one: Version, other: Version) => {
    const at = one.findIndex((part, index) => part !== other[index]);
    return at !== -1 && (one[at] ?? 0) < (other[at] ?? 0);
  };

  /** One of the forms in use: `>=20.19.0`, `^20.19.0`, `20.x`, `20`, `*`. Another form stops the test. */
  const fits = (node: Version, comparator: string): boolean => {
    const [, sign = '', written = ''] = /^(>=|\^|)v?(\d[\d.x*]*)$/.exec(comparator) ?? [];
    if (comparator === '*') return true;
    if (written === '') throw new Error(`engines: "${comparator}" is not a form that this test reads`);
    const due = versionOf(written);
    return !isBelow(node, due) && (sign === '>=' || node[0] === due[0]);
  };
  const admits = (range: string, node: Version) =>
    range.split('||').some((part) =>
      part
        .trim()
        .replace(/([>=^]+)\s+/g, '$1')
        .split(/\s+/)
        .every((one) => fits(node, one)),
    );

  const oldest = versionOf(/\d[\d.]*/.exec(json('package.json').engines.node)?.[0] ?? '');

  test('is read as it is written', () => {
    expect(oldest).toEqual([20, 19, 0]);
    expect(['>=20', '^20.19.0 || >=22', '20.x || 22.x', '>= 0.8', '*'].map((range) => admits(range, oldest))).toEqual(
      Array(5).fill(true),
    );
    expect(['>=22', '^20.20.0', '^18.0.0 || ^22.0.0', '21.x'].map((range) => admits(range, oldest))).toEqual(
      Array(4).fill(false),
    );
  });

  test('is admitted by every package in the lock file', () => {
    const packages = Object.entries<{ engines?: { node?: string } }>(json('package-lock.json').packages);
    const refusing = packages.flatMap(([path, { engines }]) =>
      engines?.node !== undefined && !admits(engines.node, oldest) ? [`${path}: ${engines.node}`] : [],
    );
    expect(packages.length).toBeGreaterThan(1);
    expect(refusing).toEqual([]);
  });

  test('is admitted by every dependency as it is installed', () => {
    const { dependencies, devDependencies } = json('package.json');
    const refusing = Object.keys({ ...dependencies, ...devDependencies }).flatMap((name) => {
      const range = json(`node_modules/${name}/package.json`).engines?.node;
      return range !== undefined && !admits(range, oldest) ? [`${name}: ${range}`] : [];
    });
    expect(refusing).toEqual([]);
  });
});
