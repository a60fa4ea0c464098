// What source and target connections have in common: what may be patched, and when they may not go.
import { isObject } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';

const PATCHABLE = /^\/(name|description|data|params)(\/|$)/;

interface Patched {
  readonly name?: unknown;
  readonly description?: unknown;
  readonly data?: unknown;
  readonly params?: unknown;
}

/** Refuses with connection-spec-immutable, patch-invalid. */
export const checkPatchedConnection = (patched: Patched, paths: readonly string[]): void => {
  for (const path of paths) {
    if (path.startsWith('/connectionSpec')) refuse('connection-spec-immutable', {});
    if (!PATCHABLE.test(path)) refuse('patch-invalid', { field: path });
  }
  const { name = '', description = '', data, params = {} } = patched;
  if (typeof name !== 'string') refuse('patch-invalid', { field: '/name' });
  if (typeof description !== 'string') refuse('patch-invalid', { field: '/description' });
  if (!isObject(data)) refuse('patch-invalid', { field: '/data' });
  if (!isObject(params)) refuse('patch-invalid', { field: '/params' });
};

/** Whether any flow names this connection, whatever its state: a stopped flow can be started again (assumed). */
export const isUsedByFlow = (
  { resources }: House,
  scope: Scope,
  path: 'sourceConnectionIds[]' | 'targetConnectionIds[]',
  id: string,
): boolean => resources.count(scope, 'flow', [{ path, operator: '==', values: [id] }]) > 0;
