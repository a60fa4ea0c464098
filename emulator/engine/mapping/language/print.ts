// A tree → a text that parses to the same tree. Parentheses stand around every operation inside another, so nothing depends on strength.
import type { IsReserved } from './parse.ts';
import type { Tree } from './tree.ts';

const PLAIN = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

const nameText = (name: string, isReserved: IsReserved): string =>
  PLAIN.test(name) && !isReserved(name) ? name : `\${${name.replace(/[\\}]/g, '\\$&')}}`;

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** `-1` is an operation, and numbers of the language have no sign. */
const literalText = (value: string | number | boolean | null): string =>
  typeof value === 'string' ? quoted(value) : String(value);

const isOperation = ({ kind }: Tree) => kind === 'unary' || kind === 'binary' || kind === 'ternary';

/** Methods and functions are written as they are called; fields are wrapped where a word would be read otherwise. */
export const printExpression = (tree: Tree, isReserved: IsReserved): string => {
  const print = (part: Tree): string => printExpression(part, isReserved);
  const all = (parts: readonly Tree[]): string => parts.map(print).join(', ');
  const operand = (part: Tree): string => (isOperation(part) ? `(${print(part)})` : print(part));
  switch (tree.kind) {
    case 'literal':
      return literalText(tree.value);
    case 'name':
      return nameText(tree.name, isReserved);
    case 'list':
      return `[${all(tree.items)}]`;
    case 'map':
      return `{${tree.entries.map(({ key, value }) => `${quoted(key)}: ${print(value)}`).join(', ')}}`;
    case 'child':
      return `${operand(tree.of)}.${nameText(tree.name, isReserved)}`;
    case 'element':
      return `${operand(tree.of)}[${print(tree.index)}]`;
    case 'each':
      return `${operand(tree.of)}[*]`;
    case 'call':
      return `${tree.name}(${all(tree.args)})`;
    case 'method':
      return `${operand(tree.of)}.${tree.name}(${all(tree.args)})`;
    case 'unary':
      return `${tree.symbol}${operand(tree.operand)}`;
    case 'binary':
      return `${operand(tree.left)} ${tree.symbol} ${operand(tree.right)}`;
    case 'ternary':
      return `${operand(tree.condition)} ? ${operand(tree.whenTrue)} : ${operand(tree.whenFalse)}`;
    case 'lambda':
      return `${nameText(tree.parameter, isReserved)} -> ${print(tree.body)}`;
  }
};
