// Where the value of one mapping comes from: a path into the source, an expression, or a constant. What cannot be read fails for each
// row, as an expression that cannot be evaluated does.
import { compile } from './language/compile.ts';
import { readExpression } from './language/expression.ts';
import { fail } from './language/failure.ts';
import { type Fault, faultText, isFault } from './language/fault.ts';
import type { Evaluate } from './language/frame.ts';
import { partsOf, type Tree } from './language/tree.ts';
import type { ReservedWords } from './language/words.ts';

/** As it is stored, whatever word the request had. */
export const SOURCE_TYPES = {
  path: 'text/x.schema-path',
  expression: 'text/x.aep-xl',
  constant: 'text/plain',
} as const;

export interface ReadySource {
  readonly evaluate: Evaluate;
  /** How many arrays of the source are gone through element by element. */
  readonly stars: number;
}

export interface SourceRule {
  readonly sourceType?: string;
  readonly source: string;
}

/** A step ends at a dot that no backslash stands before. */
const STEP_END = /(?<!\\)\./;
const STEP = /^([^[\]]+)((?:\[(?:\*|\d+)\])*)$/;
const BRACKET = /\[(\*|\d+)\]/g;

/** Whether a tree is a field of the source and nothing more. */
export const isPath = (tree: Tree): boolean => {
  if (tree.kind === 'name') return true;
  if (tree.kind === 'child' || tree.kind === 'each') return isPath(tree.of);
  return tree.kind === 'element' && tree.index.kind === 'literal' && isPath(tree.of);
};

/** Names of a path may be any, such as `First Name`: who says that it is a path needs no braces (assumed). */
const anyPath = (source: string): Tree | undefined => {
  let tree: Tree | undefined;
  for (const step of source.split(STEP_END)) {
    const [, written, brackets = ''] = STEP.exec(step) ?? [];
    if (written === undefined) return undefined;
    const name = written.replace(/\\(.)/gs, '$1');
    tree = tree ? { kind: 'child', of: tree, name, at: 0 } : { kind: 'name', name, at: 0 };
    for (const [, index] of brackets.matchAll(BRACKET)) {
      tree =
        index === '*'
          ? { kind: 'each', of: tree, at: 0 }
          : { kind: 'element', of: tree, index: { kind: 'literal', value: Number(index), at: 0 }, at: 0 };
    }
  }
  return tree;
};

const pathTree = (source: string, words?: ReservedWords): Tree | Fault => {
  const read = readExpression(source, words);
  if (!isFault(read) && isPath(read)) return read;
  const found = 'part of an expression';
  return anyPath(source) ?? (isFault(read) ? read : { position: 0, found, expected: 'a path into the source' });
};

/** The tree of a source, or what is wrong with it. */
export const sourceTree = ({ sourceType, source }: SourceRule, words?: ReservedWords): Tree | Fault => {
  if (sourceType === SOURCE_TYPES.expression) return readExpression(source, words);
  if (sourceType === SOURCE_TYPES.constant) return { kind: 'literal', value: source, at: 0 };
  return pathTree(source, words);
};

const starsIn = (tree: Tree): number =>
  (tree.kind === 'each' ? 1 : 0) + Math.max(0, ...(isPath(tree) ? partsOf(tree).map(starsIn) : []));

export const readSource = (rule: SourceRule, words?: ReservedWords): ReadySource => {
  const tree = sourceTree(rule, words);
  if (isFault(tree)) return { evaluate: () => fail(faultText(tree)), stars: 0 };
  return { evaluate: compile(tree), stars: starsIn(tree) };
};
