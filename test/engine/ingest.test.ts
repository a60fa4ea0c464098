// Dirty rows: which of them land, which are diagnosed and why, and that none is lost on the way.
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { addTo, detailsOf, isTolerable, nothingIngested } from '../../emulator/engine/ingest.ts';
import { type CrmRow, crmTable } from '../../fixtures/crm/index.ts';
import { startEmulator, type TestEmulator } from '../start.ts';
import { batchIdOf, batchOf, dataSetOf, exported, prepareFlow, runsOf, schemaWith } from './crm-flow.ts';

const FIELDS = {
  required: ['key'],
  properties: {
    key: { type: 'string' },
    note: { type: 'string' },
    active: { type: 'boolean' },
    changed: { type: 'string', format: 'date-time' },
    company: { type: 'string', maxLength: 1000 },
    surname: { type: 'string', minLength: 1 },
  },
} as const;

/** What stands in each row's `_errors`, in the order of the table; nothing: the row lands whole. */
const EXPECTED: readonly (readonly [note: string, fate: 'lands' | 'warned' | 'fails', errors: readonly string[]])[] = [
  ['clean', 'lands', []],
  ['the e-mail address has no @', 'lands', []],
  ['text where a number is due', 'warned', ['MAPPER-3700-400 person.birthYear']],
  ['an object where text is due', 'warned', ['MAPPER-3700-400 person.name.firstName']],
  ['the id is null', 'fails', ['INGEST-1555-400 _ns.key']],
  ['the last name is an empty string', 'fails', ['INGEST-1211-400 _ns.surname']],
  ['quotes and commas', 'lands', []],
  ['an emoji and letters beyond ASCII', 'lands', []],
  ['10 kB of text', 'fails', ['INGEST-1211-400 _ns.company']],
  ['no delta value', 'lands', []],
  ['a word where a boolean is due', 'lands', []],
  ['the id of the first row again', 'lands', []],
];

interface ErrorLine extends Readonly<Record<string, unknown>> {
  readonly note: string;
  readonly _errors: readonly { code: string; path: string; message: string }[];
  readonly _filename: string;
  readonly _line: number;
}

const notesOf = (...fates: readonly string[]) =>
  EXPECTED.filter(([, fate]) => fates.includes(fate)).map(([note]) => note);

const linesOf = (text: string): ErrorLine[] => text.split('\n').map((line) => JSON.parse(line));

/** Runs a flow over the table of dirty rows, once, with these options. */
const ingest = async (options?: object) => {
  const emulator = await startEmulator();
  const { namespace, schema } = await schemaWith(emulator, { own: FIELDS });
  const { flow, dataSetId } = await prepareFlow(emulator, {
    table: 'AccountsDirty',
    schema,
    mappings: [
      ['first_name', 'person.name.firstName'],
      ['birth_year', 'person.birthYear'],
      ['email', 'personalEmail.address'],
      ['last_name', `${namespace}.surname`],
      ['id', `${namespace}.key`],
      ['note', `${namespace}.note`],
      ['active', `${namespace}.active`],
      ['updatedAt', `${namespace}.changed`],
      ['company', `${namespace}.company`],
    ],
  });
  await flow({}, options);
  await emulator.settle();
  const runs = await runsOf(emulator);
  expect(runs).toHaveLength(1);
  const batchId = batchIdOf(runs[0]);
  return { emulator, namespace, dataSetId, run: runs[0], batchId, batch: await batchOf(emulator, batchId) };
};

const previewOf = async (emulator: TestEmulator, dataSetId: string) =>
  (await exported(emulator, `datasets/${dataSetId}/preview`)).json.data;

const PARTIAL = { partialIngestionPercent: 25, errorDiagnosticsEnabled: true };

describe('a run over dirty rows with partial ingestion', () => {
  let subject: Awaited<ReturnType<typeof ingest>>;
  let rows: readonly CrmRow[];
  let diagnosed: ErrorLine[];

  beforeAll(async () => {
    subject = await ingest(PARTIAL);
    rows = (await crmTable('AccountsDirty', 1))?.rows ?? [];
    const { emulator, batchId } = subject;
    diagnosed = linesOf((await exported(emulator, `batches/${batchId}/meta?path=row_errors/part-00000.json`)).text);
  });
  afterAll(() => subject.emulator.close());

  it('lands each row but the failing ones, whole', async () => {
    const { emulator, namespace, dataSetId } = subject;
    const landed = await previewOf(emulator, dataSetId);
    const byNote = new Map(landed.map((row: Record<string, { note: string }>) => [row[namespace]?.note, row]));
    expect([...byNote.keys()].sort()).toEqual(notesOf('lands', 'warned').sort());
    for (const row of rows) {
      const note = String(row['note']);
      if (!notesOf('lands').includes(note)) continue;
      expect(byNote.get(note), note).toEqual({
        person: { name: { firstName: row['first_name'] }, birthYear: row['birth_year'] },
        personalEmail: { address: row['email'] },
        [namespace]: {
          surname: row['last_name'],
          key: row['id'],
          note,
          active: row['active'] === 'yes' ? true : row['active'],
          ...(row['updatedAt'] !== null && { changed: `${String(row['updatedAt']).replace(' ', 'T')}.000Z` }),
          company: row['company'],
        },
      });
    }
  });

  it('lands a row without the field that could not be converted, and keeps the others', async () => {
    const landed = await previewOf(subject.emulator, subject.dataSetId);
    const { namespace } = subject;
    const rowOf = (note: string) =>
      landed.find((row: Record<string, { note: string }>) => row[namespace]?.note === note);
    expect(rowOf('text where a number is due').person).toEqual({ name: { firstName: rows[2]?.['first_name'] } });
    expect(rowOf('an object where text is due').person).toEqual({ birthYear: rows[3]?.['birth_year'] });
  });

  it.each(EXPECTED)('says of "%s" that it %s, and why', (note, _fate, errors) => {
    const lines = diagnosed.filter((line) => line.note === note);
    const index = EXPECTED.findIndex(([one]) => one === note);
    expect(lines.flatMap(({ _errors }) => _errors.map(({ code, path }) => `${code} ${path}`))).toEqual(
      errors.map((error) => error.replace('_ns', subject.namespace)),
    );
    for (const { _errors, _filename, _line, ...row } of lines) {
      expect([_filename, _line]).toEqual(['AccountsDirty.json', index + 1]);
      expect(row).toEqual(rows[index]);
    }
  });

  it('loses nothing: what landed and what failed make the input', async () => {
    const { emulator, dataSetId, run, batch, batchId } = subject;
    const failed = linesOf((await exported(emulator, `batches/${batchId}/failed?path=part-00000.json`)).text);
    expect(failed.map(({ note }) => note).sort()).toEqual(notesOf('fails').sort());
    expect((await previewOf(emulator, dataSetId)).length + failed.length).toBe(EXPECTED.length);
    const counts = { inputRecordCount: 12, outputRecordCount: 9, failedRecordCount: 3 };
    expect(run.metrics.recordSummary).toEqual({ ...counts, createdRecordCount: 9, warningRecordCount: 2 });
    expect(batch).toMatchObject({ status: 'success', recordCount: 9, failedRecordCount: 3, metrics: counts });
    expect((await dataSetOf(emulator, dataSetId)).extensions.adobe_lakeHouse.metrics.rowCount).toBe(9);
  });

  it('is a partial success that lists its errors by code', () => {
    const { run, batch } = subject;
    expect(run.metrics.statusSummary).toEqual({
      status: 'partialSuccess',
      errors: [{ code: 'CONNECTOR-2001-500', message: '3 of 12 records have errors and were left out.' }],
      activityRefs: ['promotionActivity'],
    });
    const counted = [
      ['INGEST-1212-400', 3],
      ['INGEST-1211-400', 2],
      ['INGEST-1555-400', 1],
      ['MAPPER-3700-400', 2],
    ];
    const codes = (errors: readonly { code: string; recordCount: number }[]) =>
      errors.map(({ code, recordCount }) => [code, recordCount]);
    const [copy, promotion] = run.activities;
    expect(copy.statusSummary.status).toBe('success');
    expect(promotion.statusSummary.status).toBe('partialSuccess');
    expect(codes(promotion.statusSummary.extensions.errors)).toEqual(counted);
    expect(codes(batch.errors)).toEqual(counted);
  });

  it('links to its row errors and to a sample of them', async () => {
    const { emulator, run } = subject;
    const { manifest } = run.activities[1].statusSummary.extensions;
    const listed = await emulator.call('GET', manifest.failedRecords.slice(emulator.url.length));
    expect(listed.json.data).toMatchObject([{ name: 'part-00000.json' }]);
    const sample = await emulator.call('GET', manifest.sampleErrors.slice(emulator.url.length));
    expect(linesOf(sample.text)).toEqual(diagnosed);
  });

  it('words a failed conversion in the parts that clients take apart', () => {
    const [error] = diagnosed.find(({ note }) => note === 'text where a number is due')?._errors ?? [];
    const parts =
      /destination path (.+?)\. expected data type was: (\w+), actual data type was: (\w+)\. sourceField: (.+) destinationField: (.+)$/;
    expect(parts.exec(error?.message ?? '')?.slice(1)).toEqual([
      'person.birthYear',
      'SHORT',
      'STRING',
      'birth_year',
      'person.birthYear',
    ]);
  });
});

describe('the threshold of partial ingestion', () => {
  const outcome = async (options?: object) => {
    const { emulator, run, batch, batchId, dataSetId } = await ingest(options);
    const landed = (await previewOf(emulator, dataSetId)).length;
    const files = (await exported(emulator, `batches/${batchId}/files`)).json.data.length;
    const failed = (await exported(emulator, `batches/${batchId}/failed`)).json.data.length;
    const dataSet = await dataSetOf(emulator, dataSetId);
    await emulator.close();
    return { run, batch, landed, files, failed, dataSet };
  };

  it('is met by just as many failing records as it allows', async () => {
    const { run, landed } = await outcome({ partialIngestionPercent: 25 });
    expect([run.metrics.statusSummary.status, landed]).toEqual(['partialSuccess', 9]);
  });

  it.each([
    ['one that is just exceeded', { partialIngestionPercent: 24.9 }, 'at most 24.9 percent may'],
    ['one that came as text', { partialIngestionPercent: '20' }, 'at most 20 percent may'],
    ['none at all', undefined, 'partial ingestion is off'],
  ])('fails the run for %s, and nothing lands', async (_name, options, message) => {
    const { run, batch, landed, files, failed, dataSet } = await outcome(options);
    expect(run.metrics.statusSummary.status).toBe('failed');
    expect(run.metrics.statusSummary.errors).toEqual([
      { code: 'CONNECTOR-2001-500', message: expect.stringContaining(message) },
    ]);
    expect(run.metrics.recordSummary).toMatchObject({
      inputRecordCount: 12,
      outputRecordCount: 0,
      failedRecordCount: 3,
    });
    expect(batch).toMatchObject({ status: 'failed', recordCount: 0, failedRecordCount: 3, size: 0 });
    expect({ landed, files, failed }).toEqual({ landed: 0, files: 0, failed: 1 });
    expect(dataSet.lastBatchStatus).toBe('failed');
    expect(dataSet.lastFailedBatch).toBe(dataSet.lastBatchId);
    expect(dataSet.lastSuccessfulBatch).toBeUndefined();
  });

  it('without diagnostics still keeps the row errors, but takes no sample', async () => {
    const { emulator, run, batchId } = await ingest({ partialIngestionPercent: 30 });
    const { manifest } = run.activities[1].statusSummary.extensions;
    expect(Object.keys(manifest)).toEqual(['failedRecords']);
    expect(
      (await exported(emulator, `batches/${batchId}/meta`)).json.data.map(({ name }: { name: string }) => name),
    ).toEqual(['input_files', 'row_errors']);
    await emulator.close();
  });

  it('lets malformed e-mail addresses fail too, where the switch says so', async () => {
    const emulator = await startEmulator({ switches: { 'malformed-email': 'diagnose' } });
    const { flow } = await prepareFlow(emulator, {
      table: 'AccountsDirty',
      mappings: [['email', 'personalEmail.address']],
    });
    await flow({}, { partialIngestionPercent: 50 });
    await emulator.settle();
    const [run] = await runsOf(emulator);
    expect(run.metrics.recordSummary).toMatchObject({ outputRecordCount: 11, failedRecordCount: 1 });
    await emulator.close();
  });
});

describe('the old word for a partial success', () => {
  it('is a switch away', async () => {
    const emulator = await startEmulator({
      switches: { 'partly-failed-run': 'success', 'malformed-email': 'diagnose' },
    });
    const { flow } = await prepareFlow(emulator, {
      table: 'AccountsDirty',
      mappings: [['email', 'personalEmail.address']],
    });
    await flow({}, { partialIngestionPercent: 50 });
    await emulator.settle();
    const [run] = await runsOf(emulator);
    expect(run.metrics.statusSummary).toMatchObject({ status: 'success', errors: [{ code: 'CONNECTOR-2001-500' }] });
    expect(run.activities[1].statusSummary.status).toBe('success');
    await emulator.close();
  });
});

test.each<[string, { given: Parameters<typeof isTolerable>; want: boolean }]>([
  ['no failure, no threshold', { given: [0, 100, undefined], want: true }],
  ['no failure, no rows', { given: [0, 0, undefined], want: true }],
  ['one failure, no threshold', { given: [1, 1_000_000, undefined], want: false }],
  ['just as many, where division is not exact', { given: [7, 100, 7], want: true }],
  ['one more', { given: [8, 100, 7], want: false }],
  ['a part of a percent', { given: [1, 1000, 0.1], want: true }],
  ['all of them', { given: [5, 5, 100], want: true }],
])('whether failures are tolerable: %s', (_name, { given, want }) => {
  expect(isTolerable(...given)).toBe(want);
});

test('issues are counted once a row, and told in the words of the first', () => {
  const issuesOf = (issues: readonly (readonly [string, string])[]) =>
    issues.map(([code, message]) => ({ code, message, path: '' }));
  const tally = nothingIngested();
  const add = (errors: readonly (readonly [string, string])[], warnings: readonly (readonly [string, string])[] = []) =>
    addTo(tally, { line: 1, row: {}, record: {}, errors: issuesOf(errors), warnings: issuesOf(warnings) });
  add([], [['W', 'w1']]);
  add(
    [
      ['A', 'a1'],
      ['A', 'a2'],
      ['B', 'b1'],
    ],
    [['W', 'w2']],
  );
  add([['A', 'a3']]);
  add([]);
  expect(detailsOf(tally)).toEqual([
    { code: 'A', message: 'a1', recordCount: 2 },
    { code: 'B', message: 'b1', recordCount: 1 },
    { code: 'W', message: 'w2', recordCount: 2 },
  ]);
  expect(tally).toMatchObject({ inputRecords: 4, failedRecords: 2, warnedRecords: 1 });
});
