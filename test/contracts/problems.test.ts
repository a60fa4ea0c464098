// The catalogue of problems and the contracts, held to each other: no name without an entry, no entry without a place.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { flowServiceFaults } from '../../emulator/problems/flow-service-faults.ts';
import { gateway } from '../../emulator/problems/gateway.ts';
import { type Entry, isProblemName, problems } from '../../emulator/problems/index.ts';
import { sandboxFaults } from '../../emulator/problems/sandbox-faults.ts';
import { sourcesProviderFaults } from '../../emulator/problems/sources-provider-faults.ts';
import {
  contractDocuments,
  declared,
  EVIDENCE,
  refusals,
  shapeProblems,
  tagsIn,
  unknownQueryProblems,
} from './declared.ts';

const entryOf = (name: string): Entry<object> => {
  if (!isProblemName(name)) throw new Error(`there is no problem ${name}`);
  return problems[name] as Entry<object>;
};

describe.each(contractDocuments)('the contract $name', ({ document }) => {
  const shape = [...new Set(shapeProblems(document))];
  const unknown = [...new Set(unknownQueryProblems(document))];

  test('names problems of the catalogue alone', () => {
    const names = [...shape, ...unknown, ...refusals(document)];
    expect(names.filter((name) => !isProblemName(name))).toEqual([]);
  });

  test('can tell each problem of a shape, and each unknown query parameter, with what the gateway knows of it', () => {
    const detail = { field: 'FIELD', parameter: 'PARAMETER', value: 'VALUE', expected: 'EXPECTED' };
    const messages = [
      ...shape.map((name) => `${name}: ${entryOf(name).message(detail)}`),
      ...unknown.map((name) => `${name}: ${entryOf(name).message({ parameter: 'PARAMETER' })}`),
    ];
    expect(messages.filter((message) => /undefined|NaN|\[object/.test(message))).toEqual([]);
  });
});

test('every problem occurs in a contract, or is one that the gateway shares, or that faults alone say', () => {
  const named = new Set(
    contractDocuments.flatMap(({ document }) => [
      ...shapeProblems(document),
      ...unknownQueryProblems(document),
      ...refusals(document),
    ]),
  );
  const faults = { ...flowServiceFaults, ...sourcesProviderFaults, ...sandboxFaults };
  const elsewhere = { ...gateway, ...faults };
  expect(Object.keys(problems).filter((name) => !named.has(name) && !Object.hasOwn(elsewhere, name))).toEqual([]);
  expect(Object.keys(faults).filter((name) => named.has(name))).toEqual([]);
});

describe.each(Object.keys(problems))('the problem %s', (name) => {
  const { code, status, title, evidence, source, dialect, message } = entryOf(name);

  test('has a name of lower-case words', () => {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('has a status that its code repeats', () => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    // The codes of Batch Ingestion count on without one.
    if (code?.startsWith('ERR-BI-')) return;
    const repeated = dialect === 'gateway' ? code?.slice(0, 3) : code?.slice(-3);
    expect(repeated ?? String(status)).toBe(String(status));
  });

  test('says how sure we are, and of whom we know it', () => {
    expect(evidence).toMatch(EVIDENCE);
    expect(tagsIn(source)).not.toEqual([]);
  });

  test('has a title, and a message that is more than it', () => {
    expect(title.trim()).not.toBe('');
    // Details that hold any value for any name: what a message does with them is its own affair.
    const anything: object = new Proxy({}, { get: () => ['VALUE'] });
    expect(message(anything).length).toBeGreaterThanOrEqual(dialect === 'gateway' ? 1 : 20);
  });
});

test('only the wire constants of gateway and IMS, and the platform page, do without a last dot', () => {
  const anything: object = new Proxy({}, { get: () => ['VALUE'] });
  const unfinished = Object.keys(problems).filter((name) => {
    const { dialect, message } = entryOf(name);
    return !['gateway', 'platform', 'ims'].includes(dialect) && !message(anything).endsWith('.');
  });
  expect(unfinished).toEqual([]);
});

test('every problem that can be met is met by name in a test, or in a case of the contract suite', () => {
  const self = 'contracts/problems.test.ts';
  const told = ['test', 'contracts/suite'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && path !== self)
      .map((path) => readFileSync(join(folder, path), 'utf8')),
  );
  const waiting = new Set(
    declared.flatMap(({ operation }) => (operation['x-not-emulated'] ? (operation['x-refusals'] ?? []) : [])),
  );
  const served = new Set(
    declared.flatMap(({ operation }) => (operation['x-not-emulated'] ? [] : (operation['x-refusals'] ?? []))),
  );
  const unmet = Object.keys(problems).filter(
    (name) => !(waiting.has(name) && !served.has(name)) && !told.some((text) => text.includes(`'${name}'`)),
  );
  expect(unmet).toEqual([]);
});
