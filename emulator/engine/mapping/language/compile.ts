// A tree that `check.ts` has passed → a function of a frame. All that can be worked out once is worked out here. Pure: names lead into the row
// and nowhere else, and only to what is its own.
import { overloadFor } from '../functions/index.ts';
import { fail } from './failure.ts';
import type { Evaluate, Frame } from './frame.ts';
import { METHODS } from './methods.ts';
import { withoutNullify } from './nullify.ts';
import { BINARY_BY_SIGN, UNARY_BY_SIGN } from './operators.ts';
import {
  type Binary,
  type Call,
  type Child,
  type Each,
  type Element,
  type Lambda,
  type List,
  type Literal,
  type MapOf,
  type Method,
  partsOf,
  type Ternary,
  type Tree,
  type Unary,
} from './tree.ts';
import { asBoolean, asText, childOf, numberIn } from './values.ts';

/** The parameters of the lambdas around a tree, from the outermost in. */
type Locals = readonly string[];

const VARIABLE = /\$\{([^}]*)\}/g;

/** Variables that the Platform does not know stay as they are written (assumed). */
const literal = ({ value }: Literal): Evaluate => {
  if (typeof value !== 'string' || !value.includes('${')) return () => value;
  return ({ variables }) =>
    value.replace(VARIABLE, (written, name: string) =>
      Object.hasOwn(variables, name) ? (variables[name] ?? '') : written,
    );
};

const elementOf = (value: unknown, index: unknown): unknown => {
  if (index === null) return null;
  if (!Array.isArray(value)) return childOf(value, asText(index));
  const place = numberIn(index);
  return place === undefined ? null : (value[place] ?? null);
};

const name = (field: string, locals: Locals): Evaluate => {
  const place = locals.lastIndexOf(field);
  return place === -1 ? ({ source }) => childOf(source, field) : (frame) => frame.locals[place] ?? null;
};

type PathStep = Child | Element | Each;
type Follow = (value: unknown, frame: Frame) => unknown;

const isStep = (tree: Tree): tree is PathStep =>
  tree.kind === 'child' || tree.kind === 'element' || tree.kind === 'each';

/** `[*]` does all that comes after it with each element; of what is no array there are none. */
const followed = (step: PathStep, rest: Follow, locals: Locals): Follow => {
  if (step.kind === 'child') return (value, frame) => rest(childOf(value, step.name), frame);
  if (step.kind === 'each')
    return (value, frame) => (Array.isArray(value) ? value.map((element) => rest(element, frame)) : null);
  const index = operand(step.index, locals);
  return (value, frame) => rest(elementOf(value, index(frame)), frame);
};

const path = (tree: PathStep, locals: Locals): Evaluate => {
  let start: Tree = tree;
  let follow: Follow = (value) => value;
  while (isStep(start)) {
    follow = followed(start, follow, locals);
    start = start.of;
  }
  const [first, rest] = [compile(start, locals), follow];
  return (frame) => rest(first(frame), frame);
};

const mayNullify = (tree: Tree): boolean =>
  (tree.kind === 'call' && tree.name === 'nullify') || partsOf(tree).some(mayNullify);

/** A tree whose value goes into another one, where nullify() is nothing but null. */
const operand = (tree: Tree, locals: Locals): Evaluate => {
  const evaluate = compile(tree, locals);
  return mayNullify(tree) ? (frame) => withoutNullify(evaluate(frame)) : evaluate;
};

const list = ({ items }: List, locals: Locals): Evaluate => {
  const compiled = items.map((item) => operand(item, locals));
  return (frame) => compiled.map((evaluate) => evaluate(frame));
};

const mapOf = ({ entries }: MapOf, locals: Locals): Evaluate => {
  const compiled = entries.map(({ key, value }) => [key, operand(value, locals)] as const);
  return (frame) => Object.fromEntries(compiled.map(([key, evaluate]) => [key, evaluate(frame)]));
};

const call = ({ name: called, args }: Call, locals: Locals): Evaluate => {
  const overload = overloadFor(called, args.length) ?? fail(`${called} is no function of ${args.length} arguments`);
  return overload.ready(args.map((arg) => compile(arg, locals)));
};

const method = ({ of, name: called, args }: Method, locals: Locals): Evaluate => {
  const known = METHODS.get(called) ?? fail(`${called} is no method`);
  const on = operand(of, locals);
  const compiled = args.map((arg) => operand(arg, locals));
  return (frame) => {
    const value = on(frame);
    return value === null
      ? null
      : known.call(
          value,
          compiled.map((arg) => arg(frame)),
        );
  };
};

const unary = (tree: Unary, locals: Locals): Evaluate => {
  const operator = UNARY_BY_SIGN.get(tree.symbol) ?? fail(`${tree.symbol} is no operator`);
  const evaluate = operand(tree.operand, locals);
  return (frame) => operator.apply(evaluate(frame));
};

/** The operators whose right side is evaluated only when it counts. */
const LAZY: ReadonlyMap<string, (left: Evaluate, right: Evaluate) => Evaluate> = new Map([
  ['&&', (left, right) => (frame) => asBoolean(left(frame)) && asBoolean(right(frame))],
  ['||', (left, right) => (frame) => asBoolean(left(frame)) || asBoolean(right(frame))],
  [
    '?:',
    (left, right) => (frame) => {
      const value = left(frame);
      return value === null || value === false || value === '' ? right(frame) : value;
    },
  ],
]);

const binary = ({ symbol, left, right }: Binary, locals: Locals): Evaluate => {
  const [first, second] = [operand(left, locals), operand(right, locals)];
  const lazy = LAZY.get(symbol);
  if (lazy) return lazy(first, second);
  const apply = BINARY_BY_SIGN.get(symbol)?.apply ?? fail(`${symbol} is no operator`);
  return (frame) => apply(first(frame), second(frame));
};

const ternary = (tree: Ternary, locals: Locals): Evaluate => {
  const condition = operand(tree.condition, locals);
  const [whenTrue, whenFalse] = [compile(tree.whenTrue, locals), compile(tree.whenFalse, locals)];
  return (frame) => (asBoolean(condition(frame)) ? whenTrue(frame) : whenFalse(frame));
};

const lambda = ({ parameter, body }: Lambda, locals: Locals): Evaluate => {
  const evaluate = compile(body, [...locals, parameter]);
  return (frame) => (value: unknown) => evaluate({ ...frame, locals: [...frame.locals, value] });
};

/** A function that gives the value of `tree`; it may fail, and gives null for what is absent. */
export const compile = (tree: Tree, locals: Locals = []): Evaluate => {
  switch (tree.kind) {
    case 'literal':
      return literal(tree);
    case 'name':
      return name(tree.name, locals);
    case 'child':
    case 'element':
    case 'each':
      return path(tree, locals);
    case 'list':
      return list(tree, locals);
    case 'map':
      return mapOf(tree, locals);
    case 'call':
      return call(tree, locals);
    case 'method':
      return method(tree, locals);
    case 'unary':
      return unary(tree, locals);
    case 'binary':
      return binary(tree, locals);
    case 'ternary':
      return ternary(tree, locals);
    case 'lambda':
      return lambda(tree, locals);
  }
};
