// What an expression means, as a tree. `at` is the offset of its first sign in the text; nothing else of the text is left.

export type Literal = {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
  readonly at: number;
};
/** A field of the source, or the parameter of a lambda around it. */
export type Name = { readonly kind: 'name'; readonly name: string; readonly at: number };
export type List = { readonly kind: 'list'; readonly items: readonly Tree[]; readonly at: number };
export type MapOf = {
  readonly kind: 'map';
  readonly entries: readonly { readonly key: string; readonly value: Tree }[];
  readonly at: number;
};
export type Child = { readonly kind: 'child'; readonly of: Tree; readonly name: string; readonly at: number };
/** `of[index]`. */
export type Element = { readonly kind: 'element'; readonly of: Tree; readonly index: Tree; readonly at: number };
/** `of[*]`: what follows is done with each element on its own. */
export type Each = { readonly kind: 'each'; readonly of: Tree; readonly at: number };
export type Call = {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Tree[];
  readonly at: number;
};
export type Method = {
  readonly kind: 'method';
  readonly of: Tree;
  readonly name: string;
  readonly args: readonly Tree[];
  readonly at: number;
};
/** `symbol` is that of the table, whatever word was written. */
export type Unary = { readonly kind: 'unary'; readonly symbol: string; readonly operand: Tree; readonly at: number };
export type Binary = {
  readonly kind: 'binary';
  readonly symbol: string;
  readonly left: Tree;
  readonly right: Tree;
  readonly at: number;
};
export type Ternary = {
  readonly kind: 'ternary';
  readonly condition: Tree;
  readonly whenTrue: Tree;
  readonly whenFalse: Tree;
  readonly at: number;
};
export type Lambda = { readonly kind: 'lambda'; readonly parameter: string; readonly body: Tree; readonly at: number };

export type Tree =
  | (Literal | Name | List | MapOf | Child | Element | Each)
  | (Call | Method | Unary | Binary | Ternary | Lambda);

/** The trees directly inside one, in the order of the text. */
export const partsOf = (tree: Tree): readonly Tree[] => {
  switch (tree.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'list':
      return tree.items;
    case 'map':
      return tree.entries.map(({ value }) => value);
    case 'child':
    case 'each':
      return [tree.of];
    case 'element':
      return [tree.of, tree.index];
    case 'call':
      return tree.args;
    case 'method':
      return [tree.of, ...tree.args];
    case 'unary':
      return [tree.operand];
    case 'binary':
      return [tree.left, tree.right];
    case 'ternary':
      return [tree.condition, tree.whenTrue, tree.whenFalse];
    case 'lambda':
      return [tree.body];
  }
};
