// Schemas as their users know them: found by either of their two ids, resolved into one tree, compiled into a check.
// What is made of a resource is kept for as long as everything that was read for it stays as it was: resolving and compiling are slow.
import type { Kind } from '../store/kinds.ts';
import type { Library } from '../store/library.ts';
import type { Place, Resources, Row } from '../store/resources.ts';
import type { SwitchValue } from '../switches.ts';
import { compileRecordCheck, type RecordCheck } from './xdm/check.ts';
import { schemaIdOf } from './xdm/ids.ts';
import { resolveSchema } from './xdm/resolve.ts';
import { type LookUp, own, type ResolvedSchema, type XdmDocument } from './xdm/schema-node.ts';

export { altIdOf, schemaIdOf } from './xdm/ids.ts';

/** How many of the things made of resources are kept: of a few schemas, each in a few views. */
const KEPT_MAX = 200;

/** The segment of an `$id` tells what it is of; that of field groups keeps their older name. */
const SEGMENT = /^https:\/\/ns\.adobe\.com\/[^/]+\/(schemas|classes|mixins|datatypes)\/[^/]+$/;
export const kindsOfSegments = {
  schemas: 'schema',
  classes: 'class',
  mixins: 'fieldGroup',
  datatypes: 'dataType',
} as const;

export type RegistryKind = (typeof kindsOfSegments)[keyof typeof kindsOfSegments];

type Stored = Pick<Row<Kind>, 'seq' | 'json'>;

/**
 * Something made of a resource, and the texts of everything of the tenant that was read for it. Numbers would not do: that of a row is
 * given anew when the row is gone.
 */
interface Kept {
  readonly value: unknown;
  readonly json: string;
  readonly read: ReadonlyMap<string, string | undefined>;
}

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
  /** A resource of the tenant by its `$id`, whatever its type. */
  readonly ofTenant: (place: Place, id: string) => Row<RegistryKind> | undefined;
  readonly exists: (place: Place, idOrAltId: string) => boolean;
  readonly ready: (place: Place, idOrAltId: string) => ReadySchema | undefined;
  /**
   * What `make` makes of a stored resource, made once for as long as neither it nor anything that it looked up has changed. `variant`
   * tells what is made apart from what else is made of the same resource.
   */
  readonly made: <Made>(place: Place, row: Stored, variant: string, make: (lookUp: LookUp) => Made) => Made;
  /** After a reset ids begin anew, and may name something else. */
  readonly forget: () => void;
}

export interface SchemasParts {
  readonly resources: Resources;
  readonly library: Pick<Library, 'xdm'>;
  readonly malformedEmail: SwitchValue<'malformed-email'>;
}

export const createSchemas = ({ resources, library, malformedEmail }: SchemasParts): Schemas => {
  const kept = new Map<string, Kept>();
  const schemaRow = (place: Place, idOrAltId: string) => resources.get(place, 'schema', schemaIdOf(idOrAltId));
  const ofTenant = (place: Place, id: string): Row<RegistryKind> | undefined => {
    const kind = own<RegistryKind>(kindsOfSegments, SEGMENT.exec(id)?.[1] ?? '');
    return kind && resources.get(place, kind, id);
  };
  const document = (place: Place, ref: string): XdmDocument | undefined =>
    library.xdm(ref) ?? ofTenant(place, ref)?.body;

  const isCurrent = (place: Place, row: Stored, { json, read }: Kept): boolean =>
    row.json === json && [...read].every(([id, readJson]) => ofTenant(place, id)?.json === readJson);

  const made: Schemas['made'] = (place, row, variant, make) => {
    const key = `${row.seq} ${variant}`;
    const known = kept.get(key);
    // What is kept under a variant was made under it.
    if (known && isCurrent(place, row, known)) return known.value as ReturnType<typeof make>;
    const read = new Map<string, string | undefined>();
    const value = make((ref) => {
      const standard = library.xdm(ref);
      if (standard) return standard;
      const found = ofTenant(place, ref);
      read.set(ref, found?.json);
      return found?.body;
    });
    kept.delete(key);
    kept.set(key, { value, json: row.json, read });
    const oldest = kept.size > KEPT_MAX ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return value;
  };

  const readyOf = (id: string, body: XdmDocument, lookUp: LookUp): ReadySchema => {
    const resolved = resolveSchema(body, lookUp);
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
    ofTenant,
    made,
    exists: (place, idOrAltId) => schemaRow(place, idOrAltId) !== undefined,
    ready: (place, idOrAltId) => {
      const found = schemaRow(place, idOrAltId);
      return found && made(place, found, 'ready', (lookUp) => readyOf(found.id, found.body, lookUp));
    },
    forget: () => kept.clear(),
  };
};
