// Row filters: conditions in PQL, written as JSON, read into a small tree. Pure. A fault is data: a request is refused with it, while
// a run only ends.
import type { ProblemName } from '../../problems/index.ts';
import { isScalar, type Scalar } from '../../store/document-path.ts';
import { isObject } from '../xdm/schema-node.ts';

export type Literal = Scalar;

const COMPARISONS = ['=', '!=', '<', '<=', '>', '>=', 'like', 'in'] as const;
const LOGICAL = ['and', 'or', 'not'] as const;

export type Operator = (typeof COMPARISONS)[number];

/** A condition on one column; several values are those of `in`. */
export interface Comparison {
  readonly kind: 'compare';
  readonly operator: Operator;
  readonly column: string;
  readonly values: readonly Literal[];
}

export type RowFilter =
  | Comparison
  | { readonly kind: 'null'; readonly column: string }
  | { readonly kind: 'and'; readonly of: readonly RowFilter[] }
  | { readonly kind: 'or'; readonly of: readonly RowFilter[] }
  | { readonly kind: 'not'; readonly of: RowFilter };

/** What is wrong with a filter: a refusal that nobody has made yet. */
export interface FilterFault {
  readonly problem: ProblemName;
  /** The values that the message of `problem` names. */
  readonly detail: object;
}

/** The operators that a connector can turn into its own language, in lower case. */
export interface FilterGrammar {
  readonly logicalOperators: readonly string[];
  readonly comparisonOperators: readonly string[];
}

/** Every operator there is, for filters that were judged when they were stored. */
export const ALL_OPERATORS: FilterGrammar = { logicalOperators: LOGICAL, comparisonOperators: COMPARISONS };

const FILTER_TYPE = 'PQL';
const FILTER_FORMAT = 'pql/json';
/** Deeper than any condition that a person writes, and shallow enough for a stack. */
const DEPTH_MAX = 64;

export const isFault = (read: RowFilter | FilterFault): read is FilterFault => 'problem' in read;

const fault = (problem: ProblemName, detail: object = {}): FilterFault => ({ problem, detail });
const malformed = (): FilterFault => fault('row-filter-malformed');

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

/** Samples write NOT and isNull, and describe `=` as `==` (FILT). */
const operatorOf = (fnName: string): string => {
  const name = fnName.trim().toLowerCase();
  return name === '==' ? '=' : name;
};

const columnOf = (node: unknown): string | undefined => {
  if (!isObject(node) || node['nodeType'] !== 'fieldLookup') return undefined;
  const name = node['fieldName'];
  return typeof name === 'string' && name !== '' ? name : undefined;
};

const readComparison = (operator: Operator, fnName: string, params: readonly unknown[]): RowFilter | FilterFault => {
  const [field, literal] = params;
  const column = columnOf(field);
  if (params.length !== 2 || column === undefined) return malformed();
  if (!isObject(literal) || literal['nodeType'] !== 'literal') return malformed();
  const { value } = literal;
  if (operator === 'in' && Array.isArray(value) && value.length === 0) return malformed();
  const values: readonly unknown[] = operator === 'in' && Array.isArray(value) ? value : [value];
  if (values.some((one) => one === undefined || one === null)) {
    return fault('row-filter-compares-null', { operator: fnName });
  }
  if (operator === 'in' && !Array.isArray(value)) return malformed();
  return values.every(isScalar) ? { kind: 'compare', operator, column, values } : malformed();
};

const readLogical = (
  operator: (typeof LOGICAL)[number],
  params: readonly unknown[],
  read: (node: unknown) => RowFilter | FilterFault,
): RowFilter | FilterFault => {
  if (operator === 'not' && params.length > 1) return fault('row-filter-not-of-several');
  const of: RowFilter[] = [];
  for (const node of params) {
    const one = read(node);
    if (isFault(one)) return one;
    of.push(one);
  }
  const [first] = of;
  if (first === undefined) return malformed();
  return operator === 'not' ? { kind: 'not', of: first } : { kind: operator, of };
};

const readNode = (node: unknown, grammar: FilterGrammar, depth: number): RowFilter | FilterFault => {
  if (depth > DEPTH_MAX || !isObject(node) || node['nodeType'] !== 'fnApply') return malformed();
  const { fnName, params } = node;
  if (isBlank(fnName)) return fault('row-filter-without-operator');
  if (typeof fnName !== 'string' || !Array.isArray(params)) return malformed();
  const name = operatorOf(fnName);
  const logical = LOGICAL.find((one) => one === name && grammar.logicalOperators.includes(one));
  if (logical) return readLogical(logical, params, (inner) => readNode(inner, grammar, depth + 1));
  const comparison = COMPARISONS.find((one) => one === name && grammar.comparisonOperators.includes(one));
  if (comparison) return readComparison(comparison, fnName, params);
  // No connection spec lists it, and the documentation shows it all the same (FILT).
  if (name !== 'isnull') return fault('row-filter-operator-not-supported', { operator: fnName });
  const column = columnOf(params[0]);
  return column === undefined || params.length !== 1 ? malformed() : { kind: 'null', column };
};

/**
 * Reads a filter from its frame (`type`, `format`, `value`) inwards. Names of operators are read in any letter case.
 * @see FILT, SE 1349-1357, 1377, 1390 (documented; assumed: the order of a comparison is column, then value)
 */
export const readRowFilter = (sent: unknown, grammar: FilterGrammar): RowFilter | FilterFault => {
  if (!isObject(sent)) return malformed();
  const { type, format, value } = sent;
  if (type !== FILTER_TYPE) return fault('row-filter-type-unknown', { supportedFilterType: FILTER_TYPE });
  if (format !== FILTER_FORMAT) return fault('row-filter-format-unknown', { supportedFilterFormat: FILTER_FORMAT });
  if (isBlank(value) || (isObject(value) && Object.keys(value).length === 0)) return fault('row-filter-empty');
  return readNode(value, grammar, 1);
};
