// The table of errors, held to what is there: every published id has a status, every status a case, a problem or a reason.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flowService } from '../../contracts/errors/flow-service.ts';
import { type Catalogue, publishedErrors, type Status } from '../../contracts/errors/index.ts';
import { flowServiceIds } from '../../contracts/errors/published-flow-service.ts';
import { sourcesProviderIds } from '../../contracts/errors/published-sources-provider.ts';
import * as reasons from '../../contracts/errors/reasons.ts';
import { sourcesProvider } from '../../contracts/errors/sources-provider.ts';
import { cases } from '../../contracts/index.ts';
import { flowServiceFaults } from '../../emulator/problems/flow-service-faults.ts';
import { type Entry, isProblemName, problems } from '../../emulator/problems/index.ts';
import { sourcesProviderFaults } from '../../emulator/problems/sources-provider-faults.ts';
import { startEmulator, type TestEmulator } from '../start.ts';

/** Rows of one status: catalogue and id for the title of a test, then the row. */
const rowsOf = <How extends Status['how']>(how: How) =>
  publishedErrors.flatMap(({ catalogue, id, title, status }) =>
    status.how === how ? [{ catalogue, id, title, status: status as Extract<Status, { how: How }> }] : [],
  );

const reproducible = rowsOf('reproducible');
const onRequest = rowsOf('on request');

const entryOf = (name: string): Entry<never> => {
  if (!isProblemName(name)) throw new Error(`there is no problem ${name}`);
  return problems[name];
};

const statusOf = (id: string) => Number(id.slice(-3));

/** What the gateway refuses for every service bears the codes of Flow Service. */
const SPEAKING: Readonly<Record<Catalogue, readonly string[]>> = {
  'flow-service': ['flow-service', 'own'],
  'sources-provider': ['sources-provider'],
};

describe('the list of published ids', () => {
  const lists: Readonly<Record<Catalogue, readonly [object, object]>> = {
    'flow-service': [flowServiceIds, flowService],
    'sources-provider': [sourcesProviderIds, sourcesProvider],
  };

  test.each(Object.entries(lists))('of %s has a status for each id, and no other', (catalogue, [ids, statuses]) => {
    expect(Object.keys(statuses)).toEqual(Object.keys(ids));
    const listed = publishedErrors.filter((one) => one.catalogue === catalogue);
    expect(listed.map(({ id, title }) => [id, title])).toEqual(Object.entries(ids));
  });

  test('is whole: 90 ids of Flow Service, 157 of the provider, and five of them in both', () => {
    const [flow, provider] = [Object.keys(flowServiceIds), Object.keys(sourcesProviderIds)];
    expect([flow.length, provider.length]).toEqual([90, 157]);
    const inBoth = flow.filter((id) => provider.includes(id));
    expect(inBoth.filter((id) => !['1100-400', '1103-503', '1104-504', '1401-400', '1403-400'].includes(id))).toEqual(
      [],
    );
    expect(inBoth).toHaveLength(5);
    for (const id of [...flow, ...provider]) expect(id).toMatch(/^[12]\d{3}-[45]\d\d$/);
    expect([flow, provider]).toEqual([flow.toSorted(), provider.toSorted()]);
  });

  test('does not compile with an id that has no status', () => {
    const { '1100-400': _, ...rest } = flowService;
    // @ts-expect-error one id is missing.
    const incomplete: Readonly<Record<keyof typeof flowServiceIds, Status>> = rest;
    expect(Object.keys(incomplete)).toHaveLength(Object.keys(flowServiceIds).length - 1);
  });
});

describe('a reproducible id', () => {
  test.each(reproducible)('$catalogue $id has a case', ({ status: { refusal } }) => {
    expect(cases.filter((one) => one.refusal === refusal)).not.toEqual([]);
  });

  test.each(reproducible)('$catalogue $id has a problem of that code and title', ({ catalogue, id, title, status }) => {
    const { refusal, instead } = status;
    const { code = id, title: due = title } = instead ?? {};
    const entry = entryOf(refusal);
    expect(entry).toMatchObject({ code, title: due, status: statusOf(code) });
    expect(SPEAKING[instead ? 'flow-service' : catalogue]).toContain(entry.dialect);
  });

  test('is one of at least 110', () => {
    expect(reproducible.length).toBeGreaterThanOrEqual(110);
  });

  test('bears another code on two occasions, each with its reason', () => {
    const otherwise = reproducible.flatMap(({ id, status: { instead } }) => (instead ? [[id, instead.code]] : []));
    expect(otherwise).toEqual([
      ['1439-400', '1439-404'],
      ['1000-400', '1100-400'],
    ]);
  });
});

describe('an id on request', () => {
  let emulator: TestEmulator;
  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator.close());

  test.each(onRequest)('$catalogue $id has a problem of that code, title and status', (row) => {
    const { code, title, status, dialect } = entryOf(row.status.problem);
    expect([code, title, status, dialect]).toEqual([row.id, row.title, statusOf(row.id), row.catalogue]);
  });

  test.each(onRequest)('$catalogue $id is said by a fault', async ({ id, status: { problem } }) => {
    const fault = { operation: 'listFlows', problem, times: 1 };
    expect((await emulator.call('POST', '/_emulator/faults', fault)).status).toBe(201);
    const { headers } = await emulator.call('GET', '/data/foundation/flowservice/flows');
    expect(headers.get('x-emulator-hint')).toContain(`${problem} ${id} `);
  });

  test('is all that faults alone say', () => {
    const asked = onRequest.map(({ status }) => status.problem);
    expect(asked.toSorted()).toEqual(Object.keys({ ...flowServiceFaults, ...sourcesProviderFaults }).sort());
  });
});

test('every code of both dialects is published', () => {
  const known = new Set(publishedErrors.map(({ catalogue, id }) => `${catalogue} ${id}`));
  const codes = Object.values(problems).flatMap(({ dialect, code }: Entry<never>) =>
    code !== undefined && Object.hasOwn(SPEAKING, dialect) ? [`${dialect} ${code}`] : [],
  );
  // The published table prints 1439-400; the answers on record say 1439-404.
  expect(codes.filter((code) => !known.has(code) && code !== 'flow-service 1439-404')).toEqual([]);
});

test('every reason is given, and each in words that end the sentence', () => {
  const given = publishedErrors.flatMap(({ status }) => ('because' in status ? [status.because] : []));
  expect(Object.values(reasons).filter((reason) => !given.includes(reason))).toEqual([]);
  expect(given.filter((reason) => !/^[A-Za-z].*[^.]$/.test(reason))).toEqual([]);
});
