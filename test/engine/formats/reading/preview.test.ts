// What a preview shows of a file: a column for each leaf, texts alone, as many rows as are asked for.
import { expect, test } from 'vitest';
import { previewOf } from '../../../../emulator/engine/formats/reading/preview.ts';
import type { InputFormat } from '../../../../emulator/engine/formats/reading/read-file.ts';
import { fileOf } from './subject.ts';

interface Row {
  readonly given: string;
  readonly format: InputFormat['format'];
  readonly rowsMax?: number;
  readonly columns: readonly string[];
  readonly rows: readonly object[];
}

test.each<[string, Row]>([
  [
    'a leaf is a column, whatever it is in',
    {
      ...{ format: 'json', given: '{"_acme":{"a":1,"b":{"c":true}},"id":"x"}\n{"id":"y","_acme":{"b":{"d":null}}}' },
      columns: ['_acme/a', '_acme/b/c', 'id', '_acme/b/d'],
      rows: [
        { 0: '1', 1: 'true', 2: 'x' },
        { 2: 'y', 3: 'null' },
      ],
    },
  ],
  [
    'lists and empty objects are leaves',
    {
      ...{ format: 'json', given: '{"list":[{"a":1},2],"none":{}}' },
      columns: ['list', 'none'],
      rows: [{ 0: '[{"a":1},2]', 1: '{}' }],
    },
  ],
  [
    'the header names the columns of CSV, be there cells in them or not',
    { format: 'csv', given: 'person.name,empty\nAda,\n', columns: ['person.name', 'empty'], rows: [{ 0: 'Ada' }] },
  ],
  ['a header alone is shown', { format: 'csv', given: 'a,b\n', columns: ['a', 'b'], rows: [] }],
  [
    'a row that cannot be read is left out',
    { format: 'json', given: '[1]\n{"a":1}', columns: ['a'], rows: [{ 0: '1' }] },
  ],
  [
    'no more rows are read than were asked for',
    { format: 'json', rowsMax: 1, given: '{"a":1}\n{"b":1}', columns: ['a'], rows: [{ 0: '1' }] },
  ],
  [
    'names that all objects have are names like any other',
    {
      ...{ format: 'json', given: '{"__proto__":{"a":1},"constructor":2}' },
      columns: ['__proto__/a', 'constructor'],
      rows: [{ 0: '1', 1: '2' }],
    },
  ],
])('%s', async (_, { given, format, rowsMax = 100, columns, rows }) => {
  expect(await previewOf(fileOf(given), { format }, rowsMax)).toEqual({
    columns: columns.map((name, index) => ({ cid: String(index), name })),
    rows,
  });
});

test('a file that is none has no preview', async () => {
  expect(await previewOf(fileOf(''), { format: 'csv' }, 1)).toMatchObject({ kind: 'fault', code: '106' });
});
