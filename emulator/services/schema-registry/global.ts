// The global container: classes, field groups, data types and behaviors that are the same for everyone, and schemas where a user
// brings some. Read only.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/schema-registry.d.ts';
import { schemaIdOf } from '../../engine/schemas.ts';
import { refuse } from '../../problems/index.ts';
import type { StandardXdm } from '../../store/library.ts';
import type { House, Scope } from '../service.ts';
import { listView, lookupView } from './accept.ts';
import { refuseNotHeld } from './not-held.ts';
import { type Item, pageOf } from './pages.ts';
import { present } from './present.ts';

type Registry = Operations<operations, Scope>;
type ResourceType = StandardXdm['meta:resourceType'];

const MISSING = {
  schemas: 'schema-not-found',
  classes: 'class-not-found',
  mixins: 'field-group-not-found',
  datatypes: 'data-type-not-found',
  behaviors: 'behavior-not-found',
} as const satisfies Record<ResourceType, string>;

/** The library has no dates: its own order stands in for them. */
const itemOf = (body: StandardXdm, position: number): Item => ({
  ...{ body, createdMs: position, updatedMs: position },
  json: JSON.stringify(body),
});

export const globalResources = ({ library, switches }: House) => {
  /** An altId does not tell what its dots were, nor a foreign namespace: what a user brings may have either. */
  const found = (id: string): StandardXdm | undefined =>
    library.xdm(schemaIdOf(id)) ??
    library.allXdm().find((resource) => resource['meta:altId'] === `_${id.replace(/^_/, '')}`);

  const list =
    (type: ResourceType, path: string): Registry['listGlobalClasses'] =>
    ({ query, headers }, scope) => {
      const view = listView(headers.Accept, switches['accept-without-version']);
      const ofType = library.allXdm().filter((resource) => resource['meta:resourceType'] === type);
      const address = `${scope.origin}/data/foundation/schemaregistry/global/${path}`;
      return { status: 200, body: pageOf(ofType.map(itemOf), { query, view, address }) };
    };

  const get =
    (type: ResourceType): Registry['getGlobalClass'] =>
    ({ params: { id }, headers }) => {
      const view = lookupView(headers.Accept, id, switches['accept-without-version']);
      const resource = found(id);
      if (resource?.['meta:resourceType'] !== type) {
        const known = library.knownXdm(schemaIdOf(id));
        return known?.resourceType === type ? refuseNotHeld(known) : refuse(MISSING[type], { id });
      }
      return {
        status: 200,
        body: { json: JSON.stringify(present(resource, view, { lookUp: library.xdm, descriptors: () => [] })) },
      };
    };

  return {
    listGlobalSchemas: list('schemas', 'schemas'),
    getGlobalSchema: get('schemas'),
    listGlobalClasses: list('classes', 'classes'),
    getGlobalClass: get('classes'),
    listGlobalFieldGroups: list('mixins', 'fieldgroups'),
    getGlobalFieldGroup: get('mixins'),
    listGlobalMixins: list('mixins', 'mixins'),
    getGlobalMixin: get('mixins'),
    listGlobalDataTypes: list('datatypes', 'datatypes'),
    getGlobalDataType: get('datatypes'),
    listGlobalBehaviors: list('behaviors', 'behaviors'),
    getGlobalBehavior: get('behaviors'),
  } satisfies Partial<Registry>;
};
