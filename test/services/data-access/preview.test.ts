// The preview of a data set: its first rows, out of what each run left of them.
import { describe, expect, it } from 'vitest';
import { firstDataSetId, startWith } from '../catalog/landed.ts';

const EXPORT = '/data/foundation/export';

describe('the preview of a data set', () => {
  const rowsOf = (from: number, count: number) =>
    JSON.stringify(Array.from({ length: count }, (_, index) => ({ n: from + index })));
  const DATA_SETS = '/data/foundation/catalog/dataSets';

  const previewOf = async (batches: (dataSetId: string) => Parameters<typeof startWith>[0]) => {
    const id = await firstDataSetId();
    const stocked = await startWith(batches(id));
    await stocked.call('POST', DATA_SETS, { name: 'Previewed' });
    const { status, json } = await stocked.call('GET', `${EXPORT}/datasets/${id}/preview`);
    await stocked.close();
    expect(status).toBe(200);
    return json.data.map(({ n }: { n: number }) => n);
  };

  it('is empty before anything has landed', async () => {
    expect(await previewOf((dataSetId) => [{ id: 'B', dataSetId, status: 'loading' }])).toEqual([]);
  });

  it('takes up to a hundred rows, of the newest successful batch first', async () => {
    const shown = await previewOf((dataSetId) => [
      { id: 'OLD', dataSetId, files: { preview: { 'rows.json': rowsOf(1000, 100) } } },
      { id: 'OTHER', dataSetId: 'other', files: { preview: { 'rows.json': rowsOf(2000, 100) } } },
      { id: 'FAILED', dataSetId, status: 'failed', files: { preview: { 'rows.json': rowsOf(3000, 100) } } },
      { id: 'NEW', dataSetId, files: { preview: { 'rows.json': rowsOf(0, 30) } } },
    ]);
    expect(shown).toHaveLength(100);
    expect([shown[0], shown[29], shown[30], shown[99]]).toEqual([0, 29, 1000, 1069]);
  });

  it('looks back over many batches without rows', async () => {
    const shown = await previewOf((dataSetId) => [
      { id: 'OLD', dataSetId, files: { preview: { 'rows.json': rowsOf(7, 1) } } },
      ...Array.from({ length: 45 }, (_, index) => ({ id: `EMPTY${index}`, dataSetId, records: 0 })),
    ]);
    expect(shown).toEqual([7]);
  });
});
