// What the items of a list can be filtered and ordered by, read off the contract's schema of them. Pure.
import { isObject } from '../../engine/xdm/schema-node.ts';
import { remembered } from '../../store/remembered.ts';

/** What stands at a path. `open`: whatever was sent; `mixed`: a text, a number or a boolean. */
export type Field =
  | { readonly kind: 'open' | 'mixed' | 'number' | 'boolean' | 'unknown' }
  | { readonly kind: 'text'; readonly values: readonly string[] }
  | { readonly kind: 'array'; readonly member: Field }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Field>; readonly isOpen: boolean };

/** One list, as far as its query goes. */
export interface Listed {
  /** Its path below the base path: a token of one list is none of another. */
  readonly path: string;
  readonly limitMax: number;
  /** What its items look like. */
  readonly item: () => Field;
  /** The names that a path may begin with; all that an item has where absent. */
  readonly only?: readonly string[];
  /** Names that stand for another path. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** How a filter for any other name is refused; filter-field-unknown where absent. */
  readonly unknown?: 'filter-connection-spec-field';
  /** Filters compare for equality alone. */
  readonly isEqualityOnly?: boolean;
}

const OPEN: Field = { kind: 'open' };
const UNKNOWN: Field = { kind: 'unknown' };
const SCALARS: Readonly<Record<string, Field>> = {
  integer: { kind: 'number' },
  number: { kind: 'number' },
  boolean: { kind: 'boolean' },
};

/** No resource nests any deeper; SQLite joins one table for each array. */
const ARRAY_STEPS_MAX = 8;
const NAMES_MAX = 50;

const texts = (value: unknown): string[] => [value].flat().filter((one) => typeof one === 'string');

/** The members of a schema and of all that it is composed of. */
const membersOf = (schema: Readonly<Record<string, unknown>>): [string, Field][] => {
  const composed = [schema['allOf']].flat().filter(isObject);
  const own = isObject(schema['properties']) ? Object.entries(schema['properties']) : [];
  return [...composed.flatMap(membersOf), ...own.map(([name, member]): [string, Field] => [name, fieldOf(member)])];
};

/** Reads what a JSON Schema says of its values. */
export const fieldOf = (schema: unknown): Field => {
  if (!isObject(schema)) return OPEN;
  const types = texts(schema['type']).filter((type) => type !== 'null');
  const [type] = types;
  if (schema['allOf'] !== undefined || type === 'object') {
    const members = new Map(membersOf(schema));
    return { kind: 'object', members, isOpen: schema['additionalProperties'] !== undefined || members.size === 0 };
  }
  if (type === undefined) return OPEN;
  if (type === 'array') return { kind: 'array', member: fieldOf(schema['items']) };
  if (types.length > 1) return { kind: 'mixed' };
  return SCALARS[type] ?? { kind: 'text', values: texts(schema['enum']) };
};

const memberOf = (field: Field, name: string): Field => {
  if (field.kind === 'open') return OPEN;
  if (field.kind !== 'object') return UNKNOWN;
  return field.members.get(name) ?? (field.isOpen ? OPEN : UNKNOWN);
};

/** Whether items of the list have a member of that name at their top, as far as is known. */
export const hasMember = ({ item }: Listed, name: string): boolean => memberOf(item(), name).kind !== 'unknown';

const stepOf = (step: string): [name: string, arrays: number] => {
  if (!/[[\]]/.test(step)) return [step, 0];
  const [, name = '', brackets = ''] = /^([^[\]]+)((?:\[\])+)$/.exec(step) ?? [];
  return [name, brackets.length / 2];
};

const stepsOf = remembered((path): [name: string, arrays: number][] | undefined => {
  const steps = path.split('.').map(stepOf);
  const arrays = steps.reduce((sum, [, count]) => sum + count, 0);
  const isUsable = steps.length <= NAMES_MAX && arrays <= ARRAY_STEPS_MAX && steps.every(([name]) => name !== '');
  return isUsable ? steps : undefined;
});

/**
 * What stands at a dotted path of the items of a list. An array is entered with `[]` and not otherwise.
 * @see S&F (documented)
 */
export const fieldAt = ({ item, only }: Listed, path: string): Field => {
  const steps = stepsOf(path);
  if (!steps || (only && !only.includes(steps[0]?.[0] ?? ''))) return UNKNOWN;
  return steps.reduce<Field>((field, [name, arrays]) => {
    let found = memberOf(field, name);
    for (let left = arrays; left > 0 && found.kind !== 'open'; left -= 1)
      found = found.kind === 'array' ? found.member : UNKNOWN;
    return found;
  }, item());
};

/** What the items of the list at `path` look like; read when somebody first asks. */
export const itemsOf = (path: string, itemSchema: (operationId: string) => unknown): (() => Field) => {
  let item: Field | undefined;
  return () => {
    item ??= fieldOf(itemSchema(`list${path.charAt(0).toUpperCase()}${path.slice(1)}`));
    return item;
  };
};
