// What the tests of Data Prep share: an emulator with the tutorial's schema, its mapping set in all three forms, and a look at
// what is stored.
import { expect } from 'vitest';
import { type Answer, startEmulator, type TestEmulator } from '../../start.ts';

export const SETS = '/data/foundation/conversion/mappingSets';

export interface Subject {
  readonly emulator: TestEmulator;
  readonly schemaId: string;
  readonly altId: string;
}

const XDM = 'https://ns.adobe.com/xdm/context';

/** Starts an emulator whose `prod` sandbox has one schema: a profile with personal details. */
export const withSchema = async (): Promise<Subject> => {
  const emulator = await startEmulator();
  const refs = [`${XDM}/profile`, `${XDM}/profile-person-details`, `${XDM}/profile-personal-details`];
  const { json } = await emulator.call('POST', '/data/foundation/schemaregistry/tenant/schemas', {
    title: 'CRM contacts',
    type: 'object',
    allOf: refs.map(($ref) => ({ $ref })),
  });
  return { emulator, schemaId: json.$id, altId: json['meta:altId'] };
};

export const FIELDS = [
  ['first_name', 'person.name.firstName'],
  ['last_name', 'person.name.lastName'],
  ['email', 'personalEmail.address'],
] as const;

/** To the letter as the tutorial sends it (SEED). */
export const seedForm = (xdmSchema: string) => ({
  version: 0,
  xdmSchema,
  xdmVersion: '1.0',
  id: null,
  mappings: FIELDS.map(([sourceAttribute, destinationXdmPath]) => ({
    destinationXdmPath,
    sourceAttribute,
    identity: false,
    identityGroup: null,
    namespaceCode: null,
    version: 0,
  })),
});

export const middleForm = (id: string) => ({
  schemaRef: { id, contentType: '1.0' },
  mappings: FIELDS.map(([sourceAttribute, destination]) => ({ sourceAttribute, destination })),
});

export const CURRENT_TYPE = 'application/vnd.adobe.xed-full+json;version=1';

export const currentForm = (id: string) => ({
  outputSchema: { schemaRef: { id, contentType: CURRENT_TYPE } },
  mappings: FIELDS.map(([source, destination]) => ({ sourceType: 'ATTRIBUTE', source, destination })),
});

/** Stores a set and gives its id. */
export const create = async ({ emulator }: Subject, body: object, query = ''): Promise<string> => {
  const answer = await emulator.call('POST', SETS + query, body);
  expect(answer.status, answer.text).toBe(200);
  return answer.json.id;
};

/** Holds a refusal to its status and problem, and the sandbox to having no mapping set. */
export const expectRefused = async ({ emulator }: Subject, answer: Answer, status: number, problem: string) => {
  expect(answer.status, answer.text).toBe(status);
  expect(answer.headers.get('x-emulator-hint')).toMatch(new RegExp(`^${problem} `));
  expect(answer.json).toMatchObject({ status, message: answer.json.detail });
  expect((await emulator.call('GET', SETS)).json.data).toEqual([]);
};
