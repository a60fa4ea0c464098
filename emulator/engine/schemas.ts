// Schemas as their users know them: found by either of their two ids, resolved into one tree, compiled into a check.
// What is made of a schema is kept for its revision: resolving and compiling are slow, and a revision never changes.
import type { Library } from '../store/library.ts';
import type { Place, Resources } from '../store/resources.ts';
import type { SwitchValue } from '../switches.ts';
import { compileRecordCheck, type RecordCheck } from './xdm/check.ts';
import { schemaIdOf } from './xdm/ids.ts';
import { resolveSchema } from './xdm/resolve.ts';
import type { ResolvedSchema, XdmDocument } from './xdm/schema-node.ts';

export { altIdOf, schemaIdOf } from './xdm/ids.ts';

const KEPT_MAX = 64;

/** The segment of an `$id` tells what it is of; that of field groups keeps their older name. */
const SEGMENT = /^https:\/\/ns\.adobe\.com\/[^/]+\/(schemas|classes|mixins|datatypes)\/[^/]+$/;
const KINDS: Readonly<Record<string, 'schema' | 'class' | 'fieldGroup' | 'dataType'>> = {
  schemas: 'schema',
  classes: 'class',
  mixins: 'fieldGroup',
  datatypes: 'dataType',
};

/** A schema ready for use. */
export interface ReadySchema {
  readonly id: string;
  readonly resolved: ResolvedSchema;
  /** Compiled on first use. */
  readonly check: RecordCheck;
}

export interface Schemas {
  /** Any XDM document, of the tenant or standard, by the address in a `$ref`. */
  readonly document: (place: Place, ref: string) => XdmDocument | undefined;
  readonly exists: (place: Place, idOrAltId: string) => boolean;
  readonly ready: (place: Place, idOrAltId: string) => ReadySchema | undefined;
  /** After a reset ids begin anew, and may name something else. */
  readonly forget: () => void;
}

export interface SchemasParts {
  readonly resources: Resources;
  readonly library: Pick<Library, 'xdm'>;
  readonly malformedEmail: SwitchValue<'malformed-email'>;
}

export const createSchemas = ({ resources, library, malformedEmail }: SchemasParts): Schemas => {
  const kept = new Map<string, ReadySchema>();
  const row = (place: Place, idOrAltId: string) => resources.get(place, 'schema', schemaIdOf(idOrAltId));
  const ofTenant = (place: Place, id: string): XdmDocument | undefined => {
    const kind = KINDS[SEGMENT.exec(id)?.[1] ?? ''];
    return kind && resources.get(place, kind, id)?.body;
  };
  const document = (place: Place, ref: string): XdmDocument | undefined => library.xdm(ref) ?? ofTenant(place, ref);

  const make = (place: Place, id: string, body: XdmDocument): ReadySchema => {
    const resolved = resolveSchema(body, (ref) => document(place, ref));
    let check: RecordCheck | undefined;
    return {
      id,
      resolved,
      get check() {
        check ??= compileRecordCheck(resolved, { malformedEmail });
        return check;
      },
    };
  };

  return {
    document,
    exists: (place, idOrAltId) => row(place, idOrAltId) !== undefined,
    ready: (place, idOrAltId) => {
      const found = row(place, idOrAltId);
      if (!found) return undefined;
      const key = JSON.stringify([place.org, place.sandbox, found.id, found.revision, found.createdMs]);
      const known = kept.get(key);
      if (known) return known;
      const made = make(place, found.id, found.body);
      kept.set(key, made);
      const oldest = kept.size > KEPT_MAX ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return made;
    },
    forget: () => kept.clear(),
  };
};
