// One row of the table of functions: what it is called, takes and gives, and how a call of it is made ready. Pure.
import type { Evaluate } from '../language/frame.ts';
import { withoutNullify } from '../language/nullify.ts';
import type { JavaType, Parameter } from './parameter.ts';

/** @see data-prep/api/functions.md (documented: the second and the seventh; inferred: the rest, from the headings of functions.md) */
export type Category =
  | ('String' | 'Date / Time' | 'Regular expression' | 'Hashing' | 'URL' | 'Hierarchies - Objects')
  | ('Hierarchies - Arrays' | 'Hierarchies - Map' | 'Logical operators' | 'Aggregation' | 'Type conversions' | 'JSON')
  | ('Special operations' | 'User agent' | 'Analytics');

export interface Facts {
  readonly name: string;
  readonly category: Category;
  /** One line. */
  readonly description: string;
  readonly result: JavaType;
  /** What is given back, in one line. */
  readonly returns: string;
  /** A call, and what it gives: as the documentation has it, or else ours. */
  readonly example: readonly [call: string, gives: string];
}

/** The facts of one function of a category. */
export const factsOf =
  (category: Category) =>
  (name: string, description: string, result: JavaType, returns: string, example: Facts['example']): Facts => ({
    ...{ name, category, description, result, returns, example },
  });

export interface Signature extends Facts {
  readonly parameters: readonly Parameter[];
  /** The least and the most arguments that it takes. */
  readonly arity: readonly [number, number];
  /** A call with these arguments, made ready; their number has been checked. */
  readonly ready: (args: readonly Evaluate[]) => Evaluate;
}

const arityOf = (parameters: readonly Parameter[]): readonly [number, number] => {
  const required = parameters.filter(({ presence }) => presence === 'required').length;
  return [required, parameters.at(-1)?.presence === 'repeated' ? Number.POSITIVE_INFINITY : parameters.length];
};

/** How the value of one parameter is had: those of a repeated one as a list, none of one that was left out. */
const argumentOf = (parameter: Parameter, args: readonly Evaluate[], index: number): Evaluate => {
  if (parameter.presence !== 'repeated') return args[index] ?? (() => null);
  const rest = args.slice(index);
  return (frame) => rest.map((arg) => withoutNullify(arg(frame)));
};

/** Any one parameter; a tuple of them keeps what each is read as. */
type Parameters<Values extends readonly unknown[]> = { readonly [Index in keyof Values]: Parameter<Values[Index]> };

/** A function that decides itself which of its arguments are evaluated, or that looks at more than them. */
export const form = (facts: Facts, parameters: readonly Parameter[], ready: Signature['ready']): Signature => ({
  ...facts,
  parameters,
  arity: arityOf(parameters),
  ready,
});

/** A function of its arguments' values: a null gives null at once, unless its parameter takes it (assumed). */
export const signature = <Values extends readonly unknown[]>(
  facts: Facts,
  parameters: readonly [...Parameters<Values>],
  call: (...values: Values) => unknown,
): Signature =>
  form(facts, parameters, (args) => {
    const inputs = parameters.map((parameter, index) => ({ parameter, arg: argumentOf(parameter, args, index) }));
    return (frame) => {
      const values: unknown[] = [];
      for (const { parameter, arg } of inputs) {
        const value = withoutNullify(arg(frame));
        if (value === null && !parameter.takesNull) return null;
        values.push(parameter.read(value));
      }
      return Reflect.apply(call, undefined, values);
    };
  });

/** The same function under a second name, and the same example with that name. */
export const alias = (name: string, of: Signature): Signature => {
  const [call, gives] = of.example;
  return { ...of, name, example: [call.replace(`${of.name}(`, `${name}(`), gives] };
};
