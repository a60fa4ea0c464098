// Operations by a pattern, as a developer names them: by operationId, or by method and path as the contract writes it. The emulator's
// own are never among them: a fault must not lock out whoever wants to take it away.
import type { ContractDocument, Route } from '../../contracts/documents.ts';
import { refuse } from '../problems/index.ts';
import { isMadeOf } from '../store/patterns.ts';

export interface NamedOperation {
  readonly operationId: string;
  /** That of its service. */
  readonly dialect: string;
}

/** Whether `text` is `pattern`, in which each `*` stands for any text. */
export const isLike = (text: string, pattern: string): boolean => isMadeOf(text, pattern.split('*'));

const isNamed = ({ operationId, method, path }: Route, pattern: string) =>
  isLike(operationId, pattern) || isLike(`${method.toUpperCase()} ${path}`, pattern);

/** The operations that `pattern` names. Refuses with operation-unknown where there are none. */
export const operationsNamed = (documents: readonly ContractDocument[], pattern: string): readonly NamedOperation[] => {
  const named = documents
    .filter(({ dialect }) => dialect !== 'admin')
    .flatMap(({ dialect, routes }) =>
      routes.filter((route) => isNamed(route, pattern)).map(({ operationId }) => ({ operationId, dialect })),
    );
  return named.length === 0 ? refuse('operation-unknown', { operation: pattern }) : named;
};
