// What a change of a resource takes away from records that follow it already. Pure; adding is never a break.
import { isObject, own, type ResolvedSchema, type XdmNode } from './schema-node.ts';

/** One field that old records may have, and new ones may not. */
export interface BreakingChange {
  /** In compatible names, with dots; `[*]` for what is in a list, `{key}` for what is in a map. */
  readonly path: string;
  readonly change: string;
}

type Fields = Readonly<Record<string, XdmNode>>;

const numberAt = (node: XdmNode, keyword: string): number | undefined => {
  const value = node[keyword];
  return typeof value === 'number' ? value : undefined;
};

/** Of each limit, whether a larger number lets more through. */
const LIMITS: readonly (readonly [keyword: string, widens: 'up' | 'down'])[] = [
  ...(['minimum', 'exclusiveMinimum', 'minLength', 'minItems'] as const).map((name) => [name, 'down'] as const),
  ...(['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'] as const).map((name) => [name, 'up'] as const),
];

const isTighter = (before: number | undefined, after: number | undefined, widens: 'up' | 'down'): boolean => {
  if (after === undefined) return false;
  if (before === undefined) return true;
  return widens === 'up' ? after < before : after > before;
};

const valuesOf = (node: XdmNode): readonly unknown[] | undefined =>
  Array.isArray(node['enum']) ? node['enum'] : undefined;

const lostValue = (before: XdmNode, after: XdmNode): boolean => {
  const allowed = valuesOf(after);
  if (!allowed) return false;
  const kept = valuesOf(before);
  return kept === undefined || kept.some((value) => !allowed.includes(value));
};

/** What is narrower of a field by itself; the name of the keyword, or nothing. */
const tightened = (before: XdmNode, after: XdmNode): string | undefined => {
  const limit = LIMITS.find(([keyword, widens]) =>
    isTighter(numberAt(before, keyword), numberAt(after, keyword), widens),
  );
  if (limit) return limit[0];
  if (lostValue(before, after)) return 'enum';
  const isOtherPattern = after['pattern'] !== undefined && after['pattern'] !== before['pattern'];
  return isOtherPattern ? 'pattern' : undefined;
};

const between = (before: XdmNode, after: XdmNode, path: string): BreakingChange[] => {
  const [was, is] = [before['meta:xdmType'], after['meta:xdmType']];
  if (was !== is) return [{ path, change: `its type was ${was} and would be ${is}` }];
  const keyword = tightened(before, after);
  const inMap = isObject(before.additionalProperties) && isObject(after.additionalProperties);
  return [
    ...(keyword === undefined ? [] : [{ path, change: `its ${keyword} would allow less` }]),
    ...(before.properties ? fieldsBetween(before.properties, after.properties ?? {}, `${path}.`) : []),
    ...(before.items && after.items ? between(before.items, after.items, `${path}[*]`) : []),
    ...(inMap ? between(before.additionalProperties, after.additionalProperties, `${path}.{key}`) : []),
  ];
};

const fieldsBetween = (before: Fields, after: Fields, path: string): BreakingChange[] =>
  Object.entries(before).flatMap(([name, field]) => {
    const kept = own(after, name);
    return kept ? between(field, kept, path + name) : [{ path: path + name, change: 'it would be gone' }];
  });

/**
 * Fields that would be gone (a field that is renamed or moved is), of another type, or allowed fewer values. What becomes required is
 * none: the registry discourages it and takes it.
 * @see xdm/schema/composition.md, xdm/api/getting-started.md (documented)
 */
export const breakingChanges = (before: ResolvedSchema, after: ResolvedSchema): BreakingChange[] =>
  fieldsBetween(before.properties, after.properties, '');
