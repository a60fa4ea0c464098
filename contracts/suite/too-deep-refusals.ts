// References that lead on and on: at some depth they are told as what they are, and not as references to nothing.
import type { ContractCase, Target } from './case.ts';
import { refusalCase } from './refusals.ts';
import { createIn, madeIn, RECORD, type TenantKind, tenantNamespace } from './registry-kinds.ts';
import { operationsOf } from './schema-registry-breaking.ts';
import { changeable, patch, replace } from './schema-registry-updates.ts';
import { type Body, PROFILE } from './tutorial.ts';

const LEVELS = 200;

/** Each level is inside the one before it. */
const levels = (): [string, Body][] =>
  Array.from({ length: LEVELS }, (_, level) => {
    const below = level === LEVELS - 1 ? { type: 'string' } : { $ref: `#/definitions/level${level + 1}` };
    return [`level${level}`, { properties: { below } }];
  });

/** Fields of a data type, which need no namespace. */
export const tooDeep = (): Body => ({
  definitions: Object.fromEntries([...levels(), ['own', { properties: { top: { $ref: '#/definitions/level0' } } }]]),
  allOf: [{ $ref: '#/definitions/own' }],
});

const bodyFor = async (target: Target, { noun, resourceType }: TenantKind): Promise<Body> => {
  if (noun === 'DataType') return tooDeep();
  const top = { $ref: '#/definitions/level0' };
  const own = { properties: { [await tenantNamespace(target)]: { type: 'object', properties: { top } } } };
  const stems: Readonly<Record<string, Body[]>> = { Class: [{ $ref: RECORD }], Schema: [{ $ref: PROFILE }] };
  return {
    definitions: Object.fromEntries([...levels(), ['own', own]]),
    allOf: [...(stems[noun] ?? []), { $ref: '#/definitions/own' }],
    ...(resourceType === 'mixins' && { 'meta:intendedToExtend': [PROFILE] }),
  };
};

const refusal = 'schema-reference-too-deep';

export const tooDeepRefusals: readonly ContractCase[] = changeable.flatMap((kind) => [
  refusalCase({
    ...{ name: `references come to an end (${kind.noun})`, operation: `createTenant${kind.noun}`, refusal },
    provoke: async (target) => createIn(target, kind, await bodyFor(target, kind)),
  }),
  refusalCase({
    ...{ name: `references of a new body come to an end (${kind.noun})`, operation: `replaceTenant${kind.noun}` },
    refusal,
    provoke: async (target) => {
      const { $id, title } = await madeIn(target, kind);
      return replace(target, kind, $id, { title, type: 'object', ...(await bodyFor(target, kind)) });
    },
  }),
  refusalCase({
    ...{ name: `references that a patch leaves come to an end (${kind.noun})`, operation: `patchTenant${kind.noun}` },
    refusal,
    provoke: async (target) =>
      patch(target, kind, (await madeIn(target, kind)).$id, operationsOf(await bodyFor(target, kind))),
  }),
]);
