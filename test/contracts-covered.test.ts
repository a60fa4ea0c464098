// Holds the suite to the contracts: nothing that they declare is without a case, and no case speaks of what they do not declare.
import { expect, test } from 'vitest';
import { type ContractCase, cases, documents } from '../contracts/index.ts';
import { type RefusalName, refusalFacts } from '../contracts/suite/refusal-facts.ts';
import { gateway } from '../emulator/problems/gateway.ts';
import { problems } from '../emulator/problems/index.ts';
import { switches } from '../emulator/switches.ts';
import { declaredRefusals, ownRefusals } from './contract/refusals-of.ts';

/** Problems of the gateway that no request of a case can provoke. */
const OUT_OF_REACH = new Map([
  ['internal', 'it is a defect of ours'],
  ['rate-limit-exceeded', 'faults alone say it'],
  ['status-injected', 'faults alone say it'],
  ['host-forbidden', 'fetch writes the header Host itself'],
]);

const emulated = documents().flatMap((document) =>
  document.routes.filter(({ notEmulated }) => notEmulated === undefined).map((route) => ({ document, route })),
);
const routeNamed = new Map(emulated.map(({ route }) => [route.operationId, route]));
const withRefusal = new Set(cases.map(({ operation, refusal }) => `${operation} ${refusal}`));
const refusals = new Set(cases.map(({ refusal }) => refusal));

const isShared = (name: string) => Object.hasOwn(gateway, name);

test('each operation has a case for its success', () => {
  const succeeding = new Set(cases.filter(({ refusal }) => refusal === undefined).map(({ operation }) => operation));
  const open = emulated.filter(({ route }) => !route.providersOnly && !route.alwaysRefused);
  const missing = open.map(({ route }) => route.operationId).filter((name) => !succeeding.has(name));
  expect(missing).toEqual([]);
});

test('each refusal that an operation declares has a case', () => {
  const declared = emulated.flatMap(({ route }) =>
    [...ownRefusals(route)].map((refusal) => `${route.operationId} ${refusal}`),
  );
  expect(declared.filter((one) => !withRefusal.has(one))).toEqual([]);
});

test('what a document refuses by the shape of a request has a case', () => {
  const takesBody = emulated.filter(({ route }) => route.body === 'json' && route.bodyProblem);
  const takesTyped = emulated.filter(({ route }) => Object.values(route.query).some((type) => type === 'integer'));
  const missing = [
    ...takesBody.map(({ document, route }) => [document.name, route.bodyProblem] as const),
    ...takesTyped.map(({ document, route }) => [document.name, route.queryProblem] as const),
  ].filter(
    ([name, problem]) =>
      !emulated.some(
        ({ document, route }) => document.name === name && withRefusal.has(`${route.operationId} ${problem}`),
      ),
  );
  expect(missing.map((one) => one.join(' '))).toEqual([]);
});

test('each problem of the gateway has a case, but for those out of reach', () => {
  const missing = Object.keys(gateway).filter((name) => !refusals.has(name) && !OUT_OF_REACH.has(name));
  expect(missing).toEqual([]);
});

test('each reading of each switch has a case', () => {
  const chosen = new Set(cases.flatMap((one) => Object.entries(one.switches ?? {}).map((pair) => pair.join('='))));
  const readings = Object.entries(switches).flatMap(([name, { values }]) => values.map((value) => `${name}=${value}`));
  expect(readings.filter((reading) => !chosen.has(reading))).toEqual([]);
  expect([...chosen].filter((reading) => !readings.includes(reading))).toEqual([]);
});

test('no case speaks of an operation or a refusal that no contract declares', () => {
  const isStray = ({ operation, refusal }: ContractCase): boolean => {
    const route = routeNamed.get(operation ?? '');
    if (operation !== undefined && !route) return true;
    if (refusal === undefined || isShared(refusal)) return false;
    return !route || !declaredRefusals(route).has(refusal);
  };
  const stray = cases.filter(isStray).map(({ operation, refusal, name }) => `${operation} ${refusal}: ${name}`);
  expect(stray).toEqual([]);
});

test('no two cases have one name, and each has its evidence and its source', () => {
  const names = cases.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(cases.filter(({ evidence, source }) => !evidence || !source)).toEqual([]);
});

test('the suite and the emulator are equally sure of each refusal', () => {
  const facts = Object.entries(refusalFacts).map(([name, { evidence }]) => [name, evidence]);
  // Every name of the suite is one of the catalogue: a look-up of another would not compile.
  const catalogue = Object.keys(refusalFacts).map((name) => [name, problems[name as RefusalName].evidence]);
  expect(facts).toEqual(catalogue);
});

test('every fact about a refusal is put to use', () => {
  expect(Object.keys(refusalFacts).filter((name) => !refusals.has(name))).toEqual([]);
});
