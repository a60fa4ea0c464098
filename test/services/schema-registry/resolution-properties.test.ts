// Whatever an organization composes: `xed-full` of it is one tree, in which nothing is left to follow and no field of any part is
// missing.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import {
  type Composition,
  composition,
  extendedOf,
  type Fields,
  type Paths,
  pathsOfFields,
  pathsOfType,
  written,
  writtenFields,
} from './compositions.ts';
import { tenantNamespace } from './described.ts';
import { accept, PROFILE } from './tutorial.ts';

const REGISTRY = '/data/foundation/schemaregistry';
const RECORD = 'https://ns.adobe.com/xdm/data/record';

let emulator: TestEmulator;
let ns: string;
let count = 0;
beforeEach(async () => {
  emulator = await startEmulator();
  ns = await tenantNamespace(emulator);
});
afterEach(() => emulator.close());

const made = async (path: string, body: object): Promise<string> => {
  count += 1;
  const sent = { title: `Made ${count}`, type: 'object', ...body };
  const { status, json } = await emulator.call('POST', `${REGISTRY}/tenant/${path}`, sent);
  expect([status, json.detail]).toEqual([201, undefined]);
  return json.$id;
};

/** A node of an answer: the keywords of a resolved field. */
interface Node {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node;
}

/** Every node below one, with its path; fields may have any name, so only what stands in these three places is a node. */
const nodesIn = ({ properties = {}, items, additionalProperties }: Node, path: string): [string, Node][] =>
  [
    ...Object.entries(properties).map(([name, node]): [string, Node] => [path === '' ? name : `${path}.${name}`, node]),
    ...(items ? [[`${path}[*]`, items] as [string, Node]] : []),
    ...(additionalProperties ? [[`${path}.{key}`, additionalProperties] as [string, Node]] : []),
  ].flatMap(([at, node]): [string, Node][] => [[at, node], ...nodesIn(node, at)]);

const fullOf = async (container: string, path: string, id: string): Promise<[string, Node][]> => {
  const address = `${REGISTRY}/${container}/${path}/${encodeURIComponent(id)}`;
  const { status, json } = await emulator.call('GET', address, undefined, accept('xed-full+json; version=1'));
  expect(status).toBe(200);
  return [['', json], ...nodesIn(json, '')];
};

const typed = (nodes: readonly [string, Node][]): Paths =>
  nodes.slice(1).map(([path, node]) => [path, String(node['meta:xdmType'])]);

const byPath = (paths: Paths) =>
  Object.fromEntries([...new Map(paths)].sort(([one], [other]) => (one < other ? -1 : 1)));

/** What there is at every path, and that nothing is left to follow. */
const expectFull = async (path: string, id: string, want: Paths) => {
  const nodes = await fullOf('tenant', path, id);
  expect(nodes.filter(([, node]) => '$ref' in node || 'allOf' in node)).toEqual([]);
  expect(byPath(typed(nodes))).toEqual(byPath(want));
};

/** Data types may refer to those that come after them, and to themselves: all are there before they get their fields. */
const makeTypes = async ({ types }: Composition): Promise<string[]> => {
  const ids: string[] = [];
  for (const { shape } of types) {
    ids.push(await made('datatypes', shape.is === 'list' ? { type: 'array', items: { type: 'string' } } : {}));
  }
  const idOf = (index: number) => String(ids[index]);
  for (const [index, { shape }] of types.entries()) {
    count += 1;
    const allOf = extendedOf(types, index).map((other) => ({ $ref: idOf(other) }));
    const body = { title: `Made ${count}`, ...written(shape, idOf), ...(allOf.length > 0 && { allOf }) };
    const { status, json } = await emulator.call(
      'PUT',
      `${REGISTRY}/tenant/datatypes/${encodeURIComponent(idOf(index))}`,
      body,
    );
    expect([status, json.detail]).toEqual([200, undefined]);
  }
  return ids;
};

/** Puts all of it into the registry and holds it against what it must come to. */
const check = async (given: Composition) => {
  const { types, groups, classFields, schemas } = given;
  const typeIds = await makeTypes(given);
  const idOf = (index: number) => String(typeIds[index]);
  const own = (fields: Fields) => ({
    properties: { [ns]: { type: 'object', properties: writtenFields(fields, idOf) } },
  });
  const ownPaths = (fields: Fields): Paths => [[ns, 'object'], ...pathsOfFields(types, fields, `${ns}.`, [])];

  for (const [index, id] of typeIds.entries()) await expectFull('datatypes', id, pathsOfType(types, index));

  const groupIds: string[] = [];
  for (const fields of groups) {
    groupIds.push(await made('fieldgroups', { 'meta:intendedToExtend': [], ...own(fields) }));
    await expectFull('fieldgroups', groupIds.at(-1) ?? '', ownPaths(fields));
  }

  const standardClass = classFields ? RECORD : PROFILE;
  const standardPaths = typed(await fullOf('global', classFields ? 'behaviors' : 'classes', standardClass));
  const classId = classFields ? await made('classes', { allOf: [{ $ref: RECORD }], ...own(classFields) }) : PROFILE;
  const classPaths: Paths = [...standardPaths, ...(classFields ? ownPaths(classFields) : [])];
  if (classFields) await expectFull('classes', classId, classPaths);

  for (const { groups: chosen, standard, fields } of schemas) {
    // The standard groups are for profiles.
    const parts = classFields ? [] : standard;
    const refs = [classId, ...parts, ...chosen.map((index) => String(groupIds[index]))].map(($ref) => ({ $ref }));
    const id = await made('schemas', { allOf: [...refs, own(fields)] });
    const partPaths = await Promise.all(parts.map(async (part) => typed(await fullOf('global', 'fieldgroups', part))));
    const groupPaths = chosen.map((index) => ownPaths(groups[index] ?? {}));
    await expectFull('schemas', id, [...classPaths, ...partPaths.flat(), ...groupPaths.flat(), ...ownPaths(fields)]);
  }
};

it('nothing is left to follow in xed-full, and every path of every part is there with its type', async () => {
  await fc.assert(fc.asyncProperty(composition, check), { seed: 1, numRuns: 25 });
});
