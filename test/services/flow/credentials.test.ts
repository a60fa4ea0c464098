// Every built-in connection spec holds credentials to its auth specs: for each of them, what is missing, unknown or of no use.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConnectionSpecs } from '../../../fixtures/specs.ts';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { FLOW_SERVICE } from '../../tutorial.ts';
import { expectRefusal, type Refused } from './refusals.ts';

let emulator: TestEmulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

interface Property {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** A value that a declared credential may have. */
const valueFor = (property: Property = {}): unknown => {
  if (property.const !== undefined) return property.const;
  if (property.enum) return property.enum[0];
  const [type] = [property.type ?? 'string'].flat();
  return type === 'string' ? 'a-value' : type === 'boolean' ? true : type === 'object' ? {} : 1;
};

const kinds = loadConnectionSpecs().flatMap(({ id, name, authSpec }) =>
  (authSpec ?? []).map((auth) => {
    const { properties = {}, required = [] }: { properties?: Record<string, Property>; required?: readonly string[] } =
      auth.spec;
    const params = Object.fromEntries(Object.keys(properties).map((key) => [key, valueFor(properties[key])]));
    return { id, label: `${name} by ${auth.name}`, specName: auth.name, params, required, properties };
  }),
);

const body = (id: string, specName: string, params?: unknown) => ({
  name: 'A connection',
  auth: { specName, ...(params !== undefined && { params }) },
  connectionSpec: { id, version: '1.0' },
});

const refuses = async (given: unknown, want: Refused): Promise<void> => {
  expectRefusal(await emulator.call('POST', `${FLOW_SERVICE}/connections`, given), want);
  expect((await emulator.call('GET', `${FLOW_SERVICE}/connections?count=true`)).json).toEqual({ count: 0 });
};

const missing = (field: string): Refused => ({
  ...{ code: '1100-400', problem: 'mandatory-field-missing 1304-400', names: [`auth.params.${field}`] },
});

describe('each way to authenticate', () => {
  test.each(kinds)('$label: each required credential is missed', async ({ id, specName, params, required }) => {
    const [first] = required;
    if (first !== undefined) await refuses(body(id, specName), missing(first));
    for (const name of required) {
      const { [name]: _left, ...others } = params;
      await refuses(body(id, specName, others), missing(name));
    }
  });

  test.each(kinds)('$label: a text that no URL can carry', async ({ id, specName, params, properties }) => {
    const name = Object.keys(properties).find((key) => params[key] === 'a-value') ?? 'other';
    await refuses(body(id, specName, { ...params, [name]: 'a\ud800' }), {
      ...{ code: '1100-400', problem: 'credential-not-encodable 1303-400', names: [`auth.params.${name}`] },
    });
  });

  test.each(kinds)('$label: a value of the wrong type', async ({ id, specName, params, properties }) => {
    for (const [name, { type }] of Object.entries(properties)) {
      if (type === undefined) continue;
      await refuses(body(id, specName, { ...params, [name]: [null] }), {
        ...{ code: '1100-400', problem: 'illegal-argument 1014-400', names: [`auth.params/${name}`] },
      });
    }
  });
});

test.each([...new Map(kinds.map((kind) => [kind.id, kind])).values()])(
  '$id: a way that it does not know',
  ({ id, params }) =>
    refuses(body(id, 'Guesswork', params), {
      ...{ code: '1415-400', problem: 'auth-spec-unknown', names: ['Guesswork', id] },
    }),
);

test.each(kinds)('$label goes through with all of them', async ({ id, specName, params }) => {
  const fresh = await startEmulator();
  const answer = await fresh.call('POST', `${FLOW_SERVICE}/connections`, body(id, specName, params));
  await fresh.close();
  expect(answer.status, answer.text).toBe(201);
});
