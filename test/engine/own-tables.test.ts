// A user's own tables behind a connection: explored, previewed, and read by runs, in place of the embedded CRM.
import { expect, test } from 'vitest';
import { folderOf } from '../folders.ts';
import { startEmulator } from '../start.ts';
import { CONNECTION, FLOW_SERVICE } from '../tutorial.ts';
import { prepareFlow, runsOf } from './crm-flow.ts';

const GUESTS =
  'first_name,last_name,email,visits,changed\nAda,Lovelace,ada@example.com,2,2026-01-02 10:00:00\nAlan,Turing,alan@example.com,5,2026-01-03 10:00:00\n';

test('they are explored as their values are', async () => {
  const emulator = await startEmulator({ crm: folderOf({ 'Guests.csv': GUESTS }) });
  const { id } = (await emulator.call('POST', `${FLOW_SERVICE}/connections`, CONNECTION)).json;
  const explore = async (query: string) =>
    (await emulator.call('GET', `${FLOW_SERVICE}/connections/${id}/explore?${query}`)).json;
  expect((await explore('objectType=root')).map(({ name }: { name: string }) => name)).toEqual(['Guests']);
  expect(await explore('objectType=table&object=Guests&preview=true')).toMatchObject({
    schema: {
      columns: [
        ...['first_name', 'last_name', 'email'].map((name) => ({ name, type: 'string' })),
        { name: 'visits', type: 'integer', xdm: { type: 'integer' } },
        { name: 'changed', 'meta:xdmType': 'date-time', xdm: { type: 'string', format: 'date-time' } },
      ],
    },
    data: [
      { first_name: 'Ada', visits: 2 },
      { first_name: 'Alan', visits: 5 },
    ],
  });
  await emulator.close();
});

test('a flow reads them by their delta column', async () => {
  const emulator = await startEmulator({ crm: folderOf({ 'Guests.csv': GUESTS }) });
  const { flow } = await prepareFlow(emulator, { table: 'Guests', deltaColumn: 'changed' });
  const flowId = await flow();
  await emulator.settle();
  const [run] = await runsOf(emulator, flowId);
  expect(run.metrics.recordSummary).toMatchObject({ inputRecordCount: 2, outputRecordCount: 2 });
  await emulator.close();
});

test('the embedded tables are as long as they are asked to be, but for the one of oddities', async () => {
  const emulator = await startEmulator({ crmRows: 3 });
  const { flow } = await prepareFlow(emulator);
  const flowId = await flow();
  await emulator.settle();
  const [run] = await runsOf(emulator, flowId);
  expect(run.metrics.recordSummary).toMatchObject({ inputRecordCount: 3 });
  await emulator.close();
});

test.each([0, -1, 1.5, Number.NaN, 1_000_001])('%d rows are none that a table can have', async (crmRows) => {
  await expect(startEmulator({ crmRows })).rejects.toThrow(TypeError);
});
