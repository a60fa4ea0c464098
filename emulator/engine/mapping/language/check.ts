// What a tree may not hold although it parses: functions and methods that nobody knows, the wrong number of arguments, a lambda where
// none is due. Pure.
import { overloadFor, overloadsOf } from '../functions/index.ts';
import { type Fault, shown } from './fault.ts';
import { METHODS } from './methods.ts';
import { type Call, type Method, partsOf, type Tree } from './tree.ts';

const counted = (count: number) => `${count} ${count === 1 ? 'argument' : 'arguments'}`;

/** `1 or 2 arguments`, `at least 1 argument`. */
const countsOf = (name: string): string => {
  const counts = overloadsOf(name).map(({ arity: [least, most] }) => {
    if (most === Number.POSITIVE_INFINITY) return `at least ${counted(least)}`;
    return least === most ? counted(least) : `${least} to ${counted(most)}`;
  });
  return counts.join(' or ');
};

const faultOfCall = ({ name, args, at }: Call): Fault | undefined => {
  const found = `a call of ${shown(name)}`;
  if (overloadsOf(name).length === 0) return { position: at, found, expected: 'a function that Data Prep has' };
  const overload = overloadFor(name, args.length);
  if (!overload) {
    return { position: at, found: `${found} with ${counted(args.length)}`, expected: countsOf(name) };
  }
  const misplaced = args.find(
    ({ kind }, index) =>
      kind === 'lambda' && (overload.parameters[index] ?? overload.parameters.at(-1))?.type !== 'Lambda',
  );
  return misplaced && { position: misplaced.at, found: 'a lambda', expected: 'a value' };
};

const faultOfMethod = ({ name, args, at }: Method): Fault | undefined => {
  const method = METHODS.get(name);
  const found = `a call of the method ${shown(name)}`;
  if (!method) return { position: at, found, expected: `one of ${[...METHODS.keys()].join(', ')}` };
  if (method.arity === args.length) return undefined;
  return { position: at, found: `${found} with ${counted(args.length)}`, expected: counted(method.arity) };
};

/** The first fault of a tree, from the left. */
export const faultIn = (tree: Tree): Fault | undefined => {
  const own =
    (tree.kind === 'call' && faultOfCall(tree)) || (tree.kind === 'method' && faultOfMethod(tree)) || undefined;
  if (own) return own;
  for (const part of partsOf(tree)) {
    const fault = faultIn(part);
    if (fault) return fault;
  }
  return undefined;
};
