// What is the same for every organization: connection specs, flow specs, the standard XDM. Read only, outside the tables.
import type { components } from '../../contracts/types/flow-service.d.ts';

export type FlowSpec = components['schemas']['FlowSpec'];
export type ConnectionSpec = components['schemas']['ConnectionSpec'];

/** A standard class, field group, data type or behavior, as its document stands. */
export interface StandardXdm {
  readonly $id: string;
  readonly title: string;
  readonly version: string;
  readonly 'meta:altId': string;
  readonly 'meta:resourceType': 'behaviors' | 'classes' | 'mixins' | 'datatypes' | 'schemas';
  readonly [keyword: string]: unknown;
}

/** A standard resource whose document is not here: enough to say what somebody meant. */
export interface KnownXdm {
  readonly $id: string;
  readonly title: string;
  readonly resourceType: 'classes' | 'mixins' | 'datatypes';
}

/** What a JSON Schema inside a spec has against a value. */
export interface SpecViolation {
  /** JSON pointer into the value. */
  readonly pointer: string;
  readonly message: string;
  /** The name of a required property that is not there. */
  readonly missing?: string;
}

export interface Library {
  readonly flowSpec: (id: string) => FlowSpec | undefined;
  readonly flowSpecs: () => readonly FlowSpec[];
  readonly connectionSpec: (id: string) => ConnectionSpec | undefined;
  readonly connectionSpecs: () => readonly ConnectionSpec[];
  /**
   * Holds a value against one schema of a spec: `scheduleSpec`, `optionSpec`, `runSpec`, `transformation NAME` or `auth NAME`.
   * `undefined` where the spec has no such part.
   */
  readonly check: (specId: string, part: string, value: unknown) => readonly SpecViolation[] | undefined;
  /** A standard XDM resource by its `$id`. */
  readonly xdm: (id: string) => StandardXdm | undefined;
  readonly allXdm: () => readonly StandardXdm[];
  /** A standard XDM resource that `xdm` does not find, though it exists. */
  readonly knownXdm: (id: string) => KnownXdm | undefined;
  /** Of the standard resources together, as answers name it in `meta:globalLibVersion`. */
  readonly xdmVersion: () => string;
}
