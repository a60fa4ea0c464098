// The form of a function's cases: an expression beside what it gives. At least one each of what the documentation shows, of null, of a
// wrong type and of a wrong number of arguments.

/** Words of the reason that the field is given up for. */
export interface Fails {
  readonly fails: string;
}

/** Words of the fault that the expression is refused with. */
export interface Refused {
  readonly refused: string;
}

export const fails = (reason: string): Fails => ({ fails: reason });
export const refused = (words: string): Refused => ({ refused: words });

/** Date-times stand as their text. `source`: the row, where the expression reads one. */
export type Case = readonly [expression: string, want: unknown, source?: unknown];

export interface FunctionCases {
  /** As the documentation has it, to the letter; ours where it has none. */
  readonly documented: readonly Case[];
  readonly null: readonly Case[];
  readonly wrongType: readonly Case[];
  readonly wrongArity: readonly Case[];
  readonly more?: readonly Case[];
}

export type CasesByFunction = Readonly<Record<string, FunctionCases>>;
