// An expression → its tree, or the first place that does not fit. One function for each kind of part; operators by their strength, as
// the table says. Pure, and bounded: neither a long nor a deep text can exhaust it.
import { type Cursor, cursorOver, faultOrTree } from './cursor.ts';
import { type Fault, isFault, shown } from './fault.ts';
import { BINARY_BY_SIGN, TERNARY, UNARY_BY_SIGN } from './operators.ts';
import { tokensOf } from './tokens.ts';
import type { Lambda, Tree } from './tree.ts';

/** @see data-prep/functions.md (documented) */
export const EXPRESSION_LENGTH_MAX = 4096;

/** Whether a word can name a field only when it is wrapped. */
export type IsReserved = (word: string) => boolean;

interface Reading extends Cursor {
  readonly isReserved: IsReserved;
}

const listUpTo = <Item>(from: Reading, closing: string, item: (from: Reading) => Item): Item[] => {
  const items: Item[] = [];
  if (from.takeIf(closing)) return items;
  do items.push(item(from));
  while (from.takeIf(','));
  if (!from.takeIf(closing)) from.refuse(`a comma or the sign ${shown(closing)}`);
  return items;
};

const fieldName = (from: Reading): string => {
  const { kind, value } = from.next();
  if (kind === 'name' && from.isReserved(value)) from.refuse(`a field; one of this name is written \${${value}}`);
  if (kind !== 'name' && kind !== 'wrapped') from.refuse('the name of a field');
  return from.take().value;
};

const entry = (from: Reading): { key: string; value: Tree } => {
  if (from.next().kind !== 'text') from.refuse('a key in quotes');
  const key = from.take().value;
  from.takeSign(':');
  return { key, value: expression(from) };
};

const lambda = (from: Reading): Lambda => {
  const { at } = from.next();
  const parameter = fieldName(from);
  from.takeSign('->');
  return { kind: 'lambda', parameter, body: expression(from), at };
};

const argument = (from: Reading): Tree =>
  from.next().kind === 'name' && from.isSign('->', 1) ? lambda(from) : expression(from);

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** What begins with a word. */
const named = (from: Reading): Tree => {
  const { at, kind, value } = from.next();
  const constant = kind === 'name' ? CONSTANTS.get(value) : undefined;
  if (constant !== undefined) {
    from.take();
    return { kind: 'literal', value: constant, at };
  }
  if (kind !== 'name' || !from.isSign('(', 1)) return { kind: 'name', name: fieldName(from), at };
  from.take();
  from.take();
  return { kind: 'call', name: value, args: listUpTo(from, ')', argument), at };
};

const number = (from: Reading): Tree => {
  const { at, value } = from.next();
  if (!Number.isFinite(Number(value))) from.refuse('a smaller number');
  from.take();
  return { kind: 'literal', value: Number(value), at };
};

const primary = (from: Reading): Tree => {
  const { kind, value, at } = from.next();
  if (kind === 'name' || kind === 'wrapped') return named(from);
  if (kind === 'number') return number(from);
  if (kind === 'text') {
    from.take();
    return { kind: 'literal', value, at };
  }
  if (from.takeIf('[')) return { kind: 'list', items: listUpTo(from, ']', expression), at };
  if (from.takeIf('{')) return { kind: 'map', entries: listUpTo(from, '}', entry), at };
  if (!from.takeIf('(')) return from.refuse('a value');
  const inside = expression(from);
  from.takeSign(')');
  return inside;
};

/** After a dot. */
const member = (from: Reading, of: Tree): Tree => {
  const { at, kind, value } = from.next();
  if (kind !== 'name' || !from.isSign('(', 1)) return { kind: 'child', of, name: fieldName(from), at };
  from.take();
  from.take();
  return { kind: 'method', of, name: value, args: listUpTo(from, ')', expression), at };
};

/** After an opening bracket. */
const element = (from: Reading, of: Tree): Tree => {
  const { at } = from.next();
  const isEach = from.isSign('*') && from.takeIf('*');
  const index = isEach ? undefined : expression(from);
  from.takeSign(']');
  return index ? { kind: 'element', of, index, at } : { kind: 'each', of, at };
};

const postfix = (from: Reading): Tree => {
  let tree = primary(from);
  for (;;) {
    if (from.takeIf('.')) tree = member(from, tree);
    else if (from.takeIf('[')) tree = element(from, tree);
    else return tree;
  }
};

/** An operator may be a sign or a word. */
const operatorOf = <Row>(from: Reading, bySign: ReadonlyMap<string, Row>): Row | undefined => {
  const { kind, value } = from.next();
  return kind === 'sign' || kind === 'name' ? bySign.get(value) : undefined;
};

const unary = (from: Reading): Tree => {
  const operator = operatorOf(from, UNARY_BY_SIGN);
  if (!operator) return postfix(from);
  const { at } = from.take();
  return { kind: 'unary', symbol: operator.symbol, operand: from.inside(() => unary(from)), at };
};

/** Everything that holds together at least as closely as `binds`. */
const binary = (from: Reading, binds: number): Tree => {
  let left = unary(from);
  for (;;) {
    const operator = operatorOf(from, BINARY_BY_SIGN);
    if (!operator || operator.binds < binds) return left;
    const { at } = from.take();
    left = { kind: 'binary', symbol: operator.symbol, left, right: binary(from, operator.binds + 1), at };
  }
};

const expression = (from: Reading): Tree =>
  from.inside(() => {
    const condition = binary(from, TERNARY.binds + 1);
    if (!from.takeIf(TERNARY.symbol)) return condition;
    const whenTrue = expression(from);
    from.takeSign(':');
    return { kind: 'ternary', condition, whenTrue, whenFalse: expression(from), at: condition.at };
  });

/** @see data-prep/functions.md (documented: names, paths, reserved words, the length; inferred from JEXL: the rest of the grammar) */
export const parseExpression = (text: string, isReserved: IsReserved): Tree | Fault => {
  if (text.length > EXPRESSION_LENGTH_MAX) {
    const expected = `the end, after at most ${EXPRESSION_LENGTH_MAX} characters`;
    return { position: EXPRESSION_LENGTH_MAX, found: `one of ${text.length} characters`, expected };
  }
  const tokens = tokensOf(text);
  if (isFault(tokens)) return tokens;
  return faultOrTree(() => {
    const from: Reading = { ...cursorOver(tokens), isReserved };
    const tree = expression(from);
    if (from.next().kind !== 'end') from.refuse('an operator or the end');
    return tree;
  });
};
