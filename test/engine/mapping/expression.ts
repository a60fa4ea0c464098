// Evaluates an expression in a test, in surroundings that are the same each time.
import { compile } from '../../../emulator/engine/mapping/language/compile.ts';
import { readExpression } from '../../../emulator/engine/mapping/language/expression.ts';
import { faultText, isFault } from '../../../emulator/engine/mapping/language/fault.ts';
import type { Surroundings } from '../../../emulator/engine/mapping/language/frame.ts';
import { withoutNullify } from '../../../emulator/engine/mapping/language/nullify.ts';

/** 2026-01-02T03:04:05.678Z */
export const NOW_MS = Date.UTC(2026, 0, 2, 3, 4, 5, 678);

export const SURROUNDINGS: Surroundings = {
  nowMs: NOW_MS,
  uuid: () => '7c0267d2-bb74-4e1a-9275-3bf4fccda5f4',
  variables: { CRM_ORG_ID: 'ORG' },
};

export type Outcome = { readonly value: unknown; readonly failure?: undefined } | { readonly failure: string };

/** What is wrong with an expression; empty where nothing is. */
export const refusalOf = (expression: string): string => {
  const tree = readExpression(expression);
  return isFault(tree) ? faultText(tree) : '';
};

/** The value, as JSON has it, or the reason of the failure. */
export const evaluated = (
  expression: string,
  source: unknown = {},
  surroundings: Surroundings = SURROUNDINGS,
): Outcome => {
  const tree = readExpression(expression);
  if (isFault(tree)) throw new Error(`${expression}: ${faultText(tree)}`);
  try {
    const value = withoutNullify(compile(tree)({ ...surroundings, source, locals: [] }));
    return { value: JSON.parse(JSON.stringify(value)) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
};
