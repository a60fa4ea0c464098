// What source and target connections have in common: what may be patched, and when they may not go.
import { refuse } from '../../problems/index.ts';
import type { House, Scope } from '../service.ts';
import { checkForm, type Form } from './form.ts';

const PATCHABLE = /^\/(name|description|data|params)(\/|$)/;

const FORM: Form = {
  '/name': 'text',
  '/description': 'text',
  '/data': 'object',
  '/data/format': 'text',
  '/data/schema': 'object or null',
  '/params': 'object',
};

/** `form` and `required` say what is particular to one of the two. Refuses with connection-spec-immutable, patch-invalid. */
export const checkPatchedConnection = (
  patched: object,
  paths: readonly string[],
  { form, required }: { readonly form: Form; readonly required: readonly string[] },
): void => {
  for (const path of paths) {
    if (/^\/connectionSpec(\/|$)/.test(path)) refuse('connection-spec-immutable', {});
    if (!PATCHABLE.test(path)) refuse('patch-invalid', { field: path });
  }
  checkForm(patched, { ...FORM, ...form }, required);
};

/** Whether any flow names this connection, whatever its state: a stopped flow can be started again (assumed). */
export const isUsedByFlow = (
  { resources }: House,
  scope: Scope,
  path: 'sourceConnectionIds[]' | 'targetConnectionIds[]',
  id: string,
): boolean => resources.count(scope, 'flow', [{ path, operator: '==', values: [id] }]) > 0;
