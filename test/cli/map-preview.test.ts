// `aep-local map preview`, as it is typed: what it reads, what it shows, and how it ends.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { previewText } from '../../emulator/cli/map-view.ts';
import { previewMapping } from '../../emulator/testing/mapping.ts';
import { runCli } from '../processes.ts';

const NOW = '2026-02-01T00:00:00Z';

const folder = mkdtempSync(join(tmpdir(), 'aep-local-map-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

const SCHEMA = 'https://ns.adobe.com/xdm/context/profile-person-details';
const MAPPINGS = [
  { sourceType: 'ATTRIBUTE', source: 'first_name', destination: 'person.name.firstName' },
  { source: 'concat(first_name, " ", last_name)', destination: 'person.name.fullName' },
  { sourceAttribute: 'born', destinationXdmPath: 'person.birthDate' },
];
const ROWS = [
  { first_name: 'Ada', last_name: 'King', born: '1815-12-10' },
  { first_name: 'Bob', last_name: 'Roe', born: 'unknown' },
];
const CSV = 'first_name,last_name,born\nAda,King,1815-12-10\nBob,Roe,unknown\n';

const set = fileOf('set.json', { outputSchema: { schemaRef: { id: SCHEMA, contentType: '1.0' } }, mappings: MAPPINGS });
const good = fileOf('good.json', [ROWS[0]]);
const csv = fileOf('rows.csv', CSV);

const preview = (...args: string[]) => runCli(['map', 'preview', '--now', NOW, ...args]);

describe('rows', () => {
  test('that land whole end with 0', async () => {
    const { code, stdout, stderr } = await preview('--mapping', set, '--rows', good, '--schema', SCHEMA);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('✓ 1 row, each with all its fields');
  });

  test('of which one loses a field end with 1, and say why below it', async () => {
    const { code, stdout } = await preview('--mapping', set, '--rows', csv, '--schema', SCHEMA);
    expect(code).toBe(1);
    expect(stdout).toMatch(/row 2\n(.*\n)+ {2}! MAPPER-3700-400: .*destination path\n? *person\.birthDate\. expected/);
    expect(stdout).toContain('✗ 2 rows: 1 would land without a field that failed');
  });

  test('that would not land say what the schema misses in them', async () => {
    const elsewhere = fileOf('elsewhere.json', [{ source: 'first_name', destination: 'no.such.field' }]);
    const { code, stdout } = await preview('--mapping', elsewhere, '--rows', good, '--schema', SCHEMA);
    expect(code).toBe(1);
    expect(stdout).toContain('✗ INGEST-1211-400: ');
    expect(stdout).toContain('✗ 1 row: 1 would not land');
  });

  test.each<[string, string]>([
    ['CSV', csv],
    ['a JSON array', fileOf('array.json', ROWS)],
    ['JSON line by line', fileOf('lines.json', ROWS.map((row) => JSON.stringify(row)).join('\n'))],
  ])('may come as %s', async (_, rows) => {
    const { stdout } = await preview('--mapping', set, '--rows', rows, '--json');
    expect(JSON.parse(stdout).rows.map(({ record }: { record: unknown }) => record)).toEqual([
      { person: { name: { firstName: 'Ada', fullName: 'Ada King' }, birthDate: '1815-12-10' } },
      { person: { name: { firstName: 'Bob', fullName: 'Bob Roe' }, birthDate: 'unknown' } },
    ]);
  });

  test('are held against a schema of a file', async () => {
    const schema = fileOf('schema.json', { type: 'object', allOf: [{ $ref: SCHEMA }] });
    const { stdout } = await preview('--mapping', set, '--rows', csv, '--schema', schema, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      failed: 1,
      rows: [{ warnings: [] }, { warnings: [{ path: 'person.birthDate' }] }],
    });
  });
});

test('--json prints what previewMapping returns, on one line', async () => {
  const { stdout } = await preview('--mapping', set, '--rows', csv, '--schema', SCHEMA, '--json');
  const rows = previewMapping(MAPPINGS, ROWS, { schema: SCHEMA, nowMs: Date.parse(NOW) });
  expect(stdout.split('\n')).toEqual([JSON.stringify({ rows, failed: 1 }), '']);
});

test('variables and the present are given', async () => {
  const mapping = fileOf('given.json', [
    { source: `"@\${CRM_ORG_ID}"`, destination: 'a' },
    { source: 'now()', destination: 'b' },
  ]);
  const { stdout } = await preview('--mapping', mapping, '--rows', good, '--variable', 'CRM_ORG_ID=00D', '--json');
  expect(JSON.parse(stdout).rows[0].record).toEqual({ a: '@00D', b: '2026-02-01T00:00:00Z' });
});

describe('what cannot be previewed ends with 2', () => {
  const bad = fileOf('bad.json', '{"mappings": [,]}');
  const empty = fileOf('empty.json', {});
  const half = fileOf('half.json', [{ source: 'a' }]);
  const corrupt = fileOf('corrupt.csv', 'a,b\n"x,1\n');
  test.each<[string, string[], string]>([
    [
      'a file that is not there',
      ['--mapping', 'none.json', '--rows', good],
      'none.json is not there. Type aep-local map',
    ],
    [
      'a mapping set that is no JSON',
      ['--mapping', bad, '--rows', good],
      'is no JSON: it goes wrong in line 1, column 15',
    ],
    ['a set without mappings', ['--mapping', empty, '--rows', good], 'has a list of mappings, and this has none'],
    [
      'a mapping without a destination',
      ['--mapping', half, '--rows', good],
      'mapping 0 has no source, no destination or',
    ],
    ['rows that cannot be read', ['--mapping', set, '--rows', corrupt], 'corrupt.csv'],
    ['a schema that nobody knows', ['--mapping', set, '--rows', good, '--schema', 'x'], 'there is no schema "x"'],
    ['a flag that is not there', ['--mapping', set, '--rows', good, '--what'], "unknown option '--what'"],
    ['no rows', ['--mapping', set], "required option '--rows <file>' not specified"],
    [
      'a variable without a value',
      ['--mapping', set, '--rows', good, '--variable', 'x'],
      'Type a name, = and a value.',
    ],
  ])('%s', async (_, args, words) => {
    const { code, stdout, stderr } = await preview(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});

describe.each([200, 120, 80, 60])('on a terminal of %i columns', (columns) => {
  test('no line is wider', () => {
    const long = { first_name: 'x'.repeat(300), last_name: '\u001b[31m', born: 'y', ['k'.repeat(150)]: 1 };
    const rows = previewMapping(MAPPINGS, [...ROWS, long], { schema: SCHEMA, nowMs: 0 });
    const text = previewText(rows, columns);
    for (const line of stripVTControlCharacters(text).split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    expect(text).not.toContain('\u001b[31m\n');
  });
});

test('the README shows what is really printed', () => {
  const rows = previewMapping(MAPPINGS, ROWS, { schema: SCHEMA, nowMs: 0 });
  const lines = stripVTControlCharacters(previewText(rows, 80)).split('\n');
  const shown = lines.map((line) => (line === '' ? '' : `    ${line}`)).join('\n');
  expect(readFileSync('README.md', 'utf8')).toContain(shown);
});
