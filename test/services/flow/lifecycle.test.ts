// The table of lifecycles, row by row and literally on both sides, and what no client may write. The model of
// lifecycle-model.test.ts is written down apart from both.
import { describe, expect, test } from 'vitest';
import { type Entity, lifecycles, type State } from '../../../emulator/services/flow/lifecycle.ts';
import { startEmulator } from '../../start.ts';
import { type Refused, refusing } from './refusals.ts';

describe('the table', () => {
  const WRONG = { refused: 'action-not-applicable' };
  const SHAKY = { refused: 'illegal-argument' };
  const STOPPED = { refused: 'retrigger-of-stopped-flow' };
  const connection = {
    draft: { publish: 'enabled', enable: WRONG, disable: WRONG, patch: 'draft', delete: 'gone', support: SHAKY },
    enabled: { publish: WRONG, enable: WRONG, disable: WRONG, patch: 'enabled', delete: 'gone', support: 'enabled' },
    disabled: { publish: WRONG, enable: WRONG, disable: WRONG, patch: 'disabled', delete: 'gone', support: SHAKY },
  };

  test.each<[Entity, Record<State, object>]>([
    ['connection', connection],
    ['sourceConnection', connection],
    ['targetConnection', connection],
    [
      'flow',
      {
        draft: { publish: 'enabled', enable: WRONG, disable: WRONG, patch: 'draft', delete: 'gone', run: STOPPED },
        enabled: {
          publish: WRONG,
          enable: WRONG,
          disable: 'disabled',
          patch: 'enabled',
          delete: 'gone',
          run: 'enabled',
        },
        disabled: {
          publish: WRONG,
          enable: 'enabled',
          disable: WRONG,
          patch: 'disabled',
          delete: 'gone',
          run: STOPPED,
        },
      },
    ],
  ])('of a %s', (entity, rows) => expect(lifecycles[entity]).toEqual(rows));
});

test('a client writes neither specs nor runs, whatever it sends', async () => {
  const emulator = await startEmulator();
  const refused = await refusing(emulator);
  const spec: Refused = { code: '1426-400', problem: 'spec-write-of-providers' };
  const run: Refused = { code: '1427-400', problem: 'run-write-of-providers' };
  for (const path of ['/connectionSpecs', '/flowSpecs']) {
    await refused(['POST', path, { name: 'Mine', providerId: 'x' }], spec);
    await refused(['PUT', `${path}/none`, {}, { 'if-match': '"x"' }], spec);
  }
  await refused(['PUT', '/runs/none', {}], run);
  await emulator.close();
});
