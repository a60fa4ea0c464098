// Whatever is patched, in whatever order: what is stored goes together, resolves, and could be created anew as it stands.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startEmulator, type TestEmulator } from '../../start.ts';
import { accept, PERSON_DETAILS, PROFILE } from './tutorial.ts';

const REGISTRY = '/data/foundation/schemaregistry';
const EVENT = 'https://ns.adobe.com/xdm/context/experienceevent';
const WORK = 'https://ns.adobe.com/xdm/context/profile-work-details';
const IDENTITY_MAP = 'https://ns.adobe.com/xdm/context/identitymap';
const ADDRESS = 'https://ns.adobe.com/xdm/common/address';

let emulator: TestEmulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

interface Subject {
  readonly path: string;
  readonly id: string;
}

const create = (path: string, body: object) =>
  emulator.call('POST', `${REGISTRY}/tenant/${path}`, { type: 'object', ...body });

/** A data type inside a field group inside a schema, and the namespace that the fields stand under. */
const furnished = async (round: number) => {
  const namespace = `_${(await emulator.call('GET', `${REGISTRY}/stats`)).json.tenantId}`;
  const type = await create('datatypes', { title: `Type ${round}`, properties: { a: { type: 'string' } } });
  const fields = { type: 'object', properties: { at: { $ref: type.json.$id } } };
  const body = { title: `Group ${round}`, 'meta:intendedToExtend': [PROFILE], properties: { [namespace]: fields } };
  const group = await create('fieldgroups', body);
  const allOf = [{ $ref: PROFILE }, { $ref: group.json.$id }];
  const schema = await create('schemas', { title: `Schema ${round}`, allOf });
  const subjects: Subject[] = [
    { path: 'datatypes', id: type.json.$id },
    { path: 'fieldgroups', id: group.json.$id },
    { path: 'schemas', id: schema.json.$id },
  ];
  return { namespace, subjects };
};

/** Where a patch may point, some of it out of bounds. `~` stands for the tenant namespace. */
const paths = [
  ...['/title', '/description', '/type', '/allOf', '/allOf/-', '/allOf/0', '/allOf/1', '/properties', '/properties/b'],
  ...['/properties/~', '/properties/~/properties/b', '/properties/~/properties/at', '/meta:intendedToExtend'],
  ...['/meta:intendedToExtend/-', '/meta:immutableTags', '/definitions', '/$id', '/version', '/none/none', '/allOf/9'],
];

const values: readonly unknown[] = [
  ...['text', '', 7, null, true, [], {}, { type: 'string' }, { type: 'integer', minimum: 1 }, { $ref: WORK }],
  ...[{ $ref: PERSON_DETAILS }, { $ref: 'https://ns.adobe.com/xdm/none' }, { $ref: '#/definitions/none' }, PROFILE],
  ...[
    { b: { type: 'string' } },
    { '~': { type: 'object', properties: { c: { type: 'number' } } } },
    [{ $ref: PROFILE }],
  ],
];

const anyOperation = fc.record({
  op: fc.constantFrom('add', 'replace', 'remove', 'copy', 'move'),
  path: fc.constantFrom(...paths),
  from: fc.constantFrom(...paths),
  value: fc.constantFrom(...values),
});

const field = fc.constantFrom(
  ...[{ type: 'string' }, { type: 'integer' }, { type: 'string', enum: ['x', 'y'] }, { $ref: ADDRESS }],
  ...[
    { type: 'array', items: { $ref: ADDRESS } },
    { type: 'object', properties: { deep: { type: 'boolean' } } },
  ],
);
const name = fc.constantFrom('b', 'c', 'd');
const added = (path: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>) =>
  fc.record({ op: fc.constant('add'), path, value });

/** What a client would send, for the data type, the field group and the schema. */
const likely = [
  added(
    name.map((one) => `/properties/${one}`),
    field,
  ),
  fc.oneof(
    added(
      name.map((one) => `/properties/~/properties/${one}`),
      field,
    ),
    added(fc.constant('/meta:intendedToExtend'), fc.constantFrom([], [PROFILE], [EVENT])),
  ),
  fc.oneof(
    added(fc.constant('/allOf/-'), fc.constantFrom({ $ref: WORK }, { $ref: IDENTITY_MAP })),
    added(fc.constant('/description'), fc.string()),
    fc.constant({ op: 'remove', path: '/allOf/2' }),
  ),
];

const step = fc.nat(2).chain((subject) =>
  fc.record({
    subject: fc.constant(subject),
    operations: fc.array(fc.oneof({ arbitrary: likely[subject] ?? anyOperation, weight: 4 }, anyOperation), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
);

const at = ({ path, id }: Subject) => `${REGISTRY}/tenant/${path}/${encodeURIComponent(id)}`;

const lookUp = async (subject: Subject, variant: string) => {
  const { status, json } = await emulator.call('GET', at(subject), undefined, accept(`${variant}+json; version=1`));
  expect(status).toBe(200);
  return json;
};

/** What is stored could be created anew, under another title; and resolves to the last reference. */
const checkSound = async (subject: Subject, title: string) => {
  const stored = await lookUp(subject, 'xed');
  const anew = await create(subject.path, { ...stored, title });
  expect([anew.status, anew.json.detail]).toEqual([201, undefined]);
  expect((await emulator.call('DELETE', at({ ...subject, id: anew.json.$id }))).status).toBe(204);
  const full = await lookUp(subject, 'xed-full');
  expect(full).not.toHaveProperty('allOf');
  expect(JSON.stringify(full.properties ?? {})).not.toContain('"$ref"');
};

it('any patches keep every stored resource valid, and every one that is taken is a version and an entry of the log', async () => {
  let round = 0;
  let allTaken = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      round += 1;
      const { namespace, subjects } = await furnished(round);
      const taken = new Map<string, number>();
      for (const [index, { subject: which, operations }] of steps.entries()) {
        const subject = subjects[which];
        if (!subject) throw new Error('There is no such subject.');
        const before = await lookUp(subject, 'xed');
        const sent = JSON.parse(JSON.stringify(operations).replaceAll('~', namespace));
        const { status, json } = await emulator.call('PATCH', at(subject), sent);
        expect([200, 400]).toContain(status);
        if (status === 400) {
          expect(json).toMatchObject({ status: 400, report: { 'detailed-message': json.detail } });
          expect(await lookUp(subject, 'xed')).toEqual(before);
          continue;
        }
        allTaken += 1;
        taken.set(subject.id, (taken.get(subject.id) ?? 0) + 1);
        for (const one of subjects) await checkSound(one, `Anew ${round} ${index}`);
      }
      for (const { path, id } of subjects) {
        expect((await lookUp({ path, id }, 'xed')).version).toBe(`1.${taken.get(id) ?? 0}`);
      }
    }),
    { numRuns: 40 },
  );
  // Where nearly all were refused, nothing was shown.
  expect(allTaken).toBeGreaterThan(50);
});
