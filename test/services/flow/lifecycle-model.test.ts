// Whatever is asked, in whatever order: the emulator does what the model says, and after a refusal everything is as it was.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOW_MS, startEmulator } from '../../start.ts';
import { act, complete, make, remove, rename, run, trigger, wait } from './lifecycle-calls.ts';
import * as model from './lifecycle-model.ts';
import { begin, met, type World } from './lifecycle-world.ts';

const SEED = 3;
const RUNS = 60;
const LENGTH_MAX = 60;

const which = fc.nat(1000);
const acting = fc.record({
  ...{ kind: fc.constantFrom(...model.KINDS, 'flows' as const), which },
  etag: fc.constantFrom<model.Etag>('none', 'current', 'current', 'stale'),
});
const making = fc
  .record({
    ...{ kind: fc.constantFrom(...model.KINDS), which, other: which, isDraft: fc.boolean(), lacking: fc.boolean() },
    schedule: fc.record({
      startMs: fc.constantFrom(-1, 1, 3).map((hours) => NOW_MS + hours * model.HOUR_MS + 600_000),
      frequency: fc.constantFrom('hour' as const, 'once' as const),
    }),
  })
  // What acts at once lacks something less often than a draft.
  .map((made) => ({ ...made, lacking: made.lacking && (made.isDraft || made.other % 4 === 3) }));

const commandOf = <Input>(
  name: string,
  weight: number,
  inputs: fc.Arbitrary<Input>,
  play: (world: World, input: Input) => Promise<void>,
): fc.Arbitrary<fc.AsyncCommand<World, object>>[] =>
  // A command that is to come up more often stands in the list more often.
  Array.from({ length: weight }, () =>
    inputs.map((input) => ({
      check: () => true,
      run: (world: World) => play(world, input),
      toString: () => `${name} ${JSON.stringify(input)}`,
    })),
  );

const commands = fc.commands(
  [
    ...commandOf('make', 6, making, make),
    ...commandOf('publish', 5, acting, act('publish')),
    ...commandOf('enable', 2, acting, act('enable')),
    ...commandOf('disable', 2, acting, act('disable')),
    ...commandOf('rename', 2, acting, rename),
    ...commandOf('complete', 2, acting, complete),
    ...commandOf('delete', 2, acting, remove),
    ...commandOf('run', 2, acting, run),
    ...commandOf('trigger', 3, acting, trigger),
    ...commandOf('wait', 2, acting, wait),
  ],
  { maxCommands: LENGTH_MAX, size: 'max' },
);

test('any calls in any order do what the documented lifecycles say', async () => {
  const property = fc.asyncProperty(commands, async (given) => {
    const emulator = await startEmulator();
    const world = await begin(emulator);
    await fc.asyncModelRun(() => ({ model: world, real: {} }), given);
    await emulator.close();
  });
  await fc.assert(property, { seed: SEED, numRuns: RUNS });
  const rules = [
    ...['make', 'draft', 'publish', 'enable', 'disable', 'rename', 'complete', 'delete', 'run', 'trigger'].map(
      (name) => `${name} succeeds`,
    ),
    ...['make illegal-argument', 'make reference-not-found', 'draft reference-not-found', 'make schedule-missing'],
    ...['publish action-not-applicable', 'publish mandatory-field-missing', 'publish source-connection-incomplete'],
    ...['publish target-data-set-missing', 'publish schedule-missing', 'publish reference-not-found'],
    ...['publish etag-mismatch', 'enable action-not-applicable', 'disable action-not-applicable'],
    ...['rename etag-missing', 'rename etag-mismatch', 'rename resource-not-found'],
    ...['delete connection-in-use', 'delete base-connection-in-use', 'delete resource-not-found'],
    ...['run run-flow-not-found', 'run retrigger-of-stopped-flow', 'run run-of-recurring-flow'],
    ...['trigger run-flow-not-found', 'trigger retrigger-of-stopped-flow', 'trigger run-not-retriggerable'],
  ];
  expect(rules.filter((rule) => !met.has(rule))).toEqual([]);
}, 180_000);
