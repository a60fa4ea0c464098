// What a resource of the organization refers to, and whether it goes together: each type has its own rules, all of them find what they
// name. Pure but for refusals; whatever a body says of `meta:class`, `allOf` decides.
import { expansionLimits } from '../../engine/xdm/expand.ts';
import { reachedFrom, referencesOf } from '../../engine/xdm/references.ts';
import { resolveSchema } from '../../engine/xdm/resolve.ts';
import type { XdmDocument } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { Library } from '../../store/library.ts';
import { refuseReference } from './not-held.ts';
import { checkNames, checkNamespace, isExternal, partsOf } from './own-fields.ts';
import type { ResourceType } from './tenant-types.ts';

/** Finds a resource, of the sandbox or standard, by its `$id`. */
export type Find = (id: string) => XdmDocument | undefined;

/** What the registry reads out of a resource. */
export interface Composition {
  /** The class of a schema. */
  readonly classId: string | undefined;
  /** Every resource that it refers to, at any depth. */
  readonly refs: string[];
  /** The references of `allOf` first, then what those extend; no id twice. */
  readonly ancestors: string[];
}

export interface Composing {
  readonly find: Find;
  readonly knownXdm: Library['knownXdm'];
  readonly tenantNamespace: string;
}

/** A part of `allOf` that leads to another resource. */
interface Part {
  readonly id: string;
  readonly document: XdmDocument;
}

const BEHAVIORS = ['record', 'time-series', 'adhoc'].map((name) => `https://ns.adobe.com/xdm/data/${name}`);

/** Stands in new classes of ad hoc data for a namespace that the registry chooses (xdm/tutorials/ad-hoc.md). */
export const AD_HOC = '_adhoc';

export const textsAt = (document: XdmDocument | undefined, keyword: string): string[] =>
  [document?.[keyword]].flat().filter((value) => typeof value === 'string');

/** The ids, and what they extend. */
export const ancestorsOf = (ids: readonly string[], find: Find): string[] =>
  reachedFrom(ids, (id) => textsAt(find(id), 'meta:extends'));

const isOfType = ({ document }: Part, type: string): boolean => document['meta:resourceType'] === type;

const classOf = (parts: readonly Part[]): Part => {
  const refs = parts.map(({ id }) => id);
  const [schemaClass, second] = parts.filter((part) => isOfType(part, 'classes'));
  if (second) {
    const expected = 'references to one class and to field groups';
    refuse('registry-body-invalid', { field: 'allOf', value: JSON.stringify(refs), expected });
  }
  return schemaClass ?? refuse('schema-without-class', { refs });
};

/** Whether a field group is meant for the class that has these ancestors; one that names no class is for all. */
export const fitsClass = (group: XdmDocument, ancestors: readonly string[]): boolean => {
  const intendedToExtend = textsAt(group, 'meta:intendedToExtend');
  return intendedToExtend.length === 0 || ancestors.some((id) => intendedToExtend.includes(id));
};

const checkFieldGroup = (group: Part, schemaClass: Part, find: Find): void => {
  if (fitsClass(group.document, ancestorsOf([schemaClass.id], find))) return;
  const intendedToExtend = textsAt(group.document, 'meta:intendedToExtend');
  refuse('field-group-incompatible', { fieldGroup: group.id, classId: schemaClass.id, intendedToExtend });
};

interface Rules {
  /** What `allOf` may refer to. */
  readonly parts: readonly string[];
  /** The class that is found, for a schema. */
  readonly check: (document: XdmDocument, parts: readonly Part[], composing: Composing) => string | undefined;
}

const rules: Record<ResourceType, Rules> = {
  schemas: {
    parts: ['classes', 'mixins'],
    check: (document, parts, { find, tenantNamespace }) => {
      const schemaClass = classOf(parts);
      for (const part of parts) if (part !== schemaClass) checkFieldGroup(part, schemaClass, find);
      checkNamespace(document, find, [tenantNamespace]);
      return schemaClass.id;
    },
  },
  classes: {
    parts: ['behaviors', 'classes', 'mixins', 'datatypes'],
    check: (document, parts, { find, tenantNamespace }) => {
      const ids = parts.map(({ id }) => id);
      const behaviors = ancestorsOf(ids, find).filter((id) => BEHAVIORS.includes(id));
      if (behaviors.length !== 1) refuse('class-without-behavior', { behaviors, expected: BEHAVIORS });
      const chosen = document['meta:datasetNamespace'];
      const isAdHoc = behaviors.some((id) => id.endsWith('/adhoc'));
      checkNamespace(document, find, [tenantNamespace, ...(isAdHoc && typeof chosen === 'string' ? [chosen] : [])]);
      return undefined;
    },
  },
  mixins: {
    parts: ['mixins', 'datatypes'],
    check: (document, _parts, { find, knownXdm, tenantNamespace }) => {
      const unknown = textsAt(document, 'meta:intendedToExtend').find((id) => find(id) === undefined);
      if (unknown !== undefined) refuseReference(unknown, knownXdm);
      checkNamespace(document, find, [tenantNamespace]);
      return undefined;
    },
  },
  datatypes: {
    parts: ['datatypes'],
    check: (document, _parts, { find, tenantNamespace }) => {
      checkNames(document, find, tenantNamespace);
      return undefined;
    },
  },
};

/** Every reference leads somewhere, through whatever it leads to, and to an end. */
const checkReferences = (document: XdmDocument, refs: readonly string[], { find, knownXdm }: Composing): void => {
  const { unresolved, tooDeep } = resolveSchema(document, find);
  const missing = refs.find((ref) => find(ref) === undefined) ?? unresolved.find((ref) => !tooDeep.includes(ref));
  if (missing !== undefined) refuseReference(missing, knownXdm);
  const [ref] = tooDeep;
  if (ref !== undefined) refuse('schema-reference-too-deep', { ref, ...expansionLimits });
};

/**
 * Refuses with schema-reference-unknown, schema-reference-too-deep, not-emulated, schema-without-class, class-without-behavior,
 * field-group-incompatible, field-outside-tenant-namespace, field-name-invalid.
 * @see xdm/schema/composition.md (documented); the codes of the first five are assumed
 */
export const compositionOf = (type: ResourceType, document: XdmDocument, composing: Composing): Composition => {
  const { find, knownXdm } = composing;
  const { parts: allowed, check } = rules[type];
  const parts = partsOf(document)
    .filter(isExternal)
    .map((part): Part => {
      const ref = String(part['$ref']);
      const [id = ''] = ref.split('#');
      const found = find(id);
      return found && allowed.includes(String(found['meta:resourceType']))
        ? { id, document: found }
        : refuseReference(ref, knownXdm, allowed);
    });
  const refs = referencesOf(document);
  checkReferences(document, refs, composing);
  const ids = parts.map(({ id }) => id);
  return {
    classId: check(document, parts, composing),
    refs,
    ancestors: ancestorsOf(ids, find),
  };
};
