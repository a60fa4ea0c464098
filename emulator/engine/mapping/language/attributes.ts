// Which fields of the source an expression reads, as paths: what the wire calls expressionAttributes.
import { partsOf, type Tree } from './tree.ts';

/** `name.firstName`, `items[*].sku`; `undefined` where a part of it is worked out. */
const pathOf = (tree: Tree): string | undefined => {
  if (tree.kind === 'name') return tree.name;
  if (tree.kind !== 'child' && tree.kind !== 'element' && tree.kind !== 'each') return undefined;
  const before = pathOf(tree.of);
  if (before === undefined) return undefined;
  if (tree.kind === 'child') return `${before}.${tree.name.replaceAll('.', '\\.')}`;
  if (tree.kind === 'each') return `${before}[*]`;
  return tree.index.kind === 'literal' && typeof tree.index.value === 'number'
    ? `${before}[${tree.index.value}]`
    : undefined;
};

const collect = (tree: Tree, locals: readonly string[], found: Set<string>): void => {
  const path = pathOf(tree);
  const [root = ''] = path === undefined ? [] : [rootOf(tree)];
  if (path !== undefined) {
    if (!locals.includes(root)) found.add(path);
    return;
  }
  const inside = tree.kind === 'lambda' ? [...locals, tree.parameter] : locals;
  for (const part of partsOf(tree)) collect(part, inside, found);
};

const rootOf = (tree: Tree): string => {
  if (tree.kind === 'name') return tree.name;
  return 'of' in tree ? rootOf(tree.of) : '';
};

/** Each path once, in the order of the text. */
export const attributesOf = (tree: Tree): string[] => {
  const found = new Set<string>();
  collect(tree, [], found);
  return [...found];
};
