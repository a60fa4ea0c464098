// What source and target connections have in common: what may be patched, and when they may not go.
import { refuse } from '../../problems/index.ts';
import type { Kinds } from '../../store/kinds.ts';
import type { House, Scope } from '../service.ts';
import { checkForm, type Form } from './form.ts';
import { HOLDING_NOTHING, isDraft, step } from './lifecycle.ts';

const PATCHABLE = /^\/(name|description|data|params)(\/|$)/;
/** Until it is published, a connection can still be given another base connection (assumed). */
const PATCHABLE_AS_DRAFT = /^\/(name|description|data|params|baseConnectionId)(\/|$)/;

const FORM: Form = {
  '/name': 'text',
  '/description': 'text',
  '/baseConnectionId': 'text',
  '/data': 'object',
  '/data/format': 'text',
  '/data/schema': 'object or null',
  '/params': 'object',
};

/** `form` and `required` say what is particular to one of the two. Refuses with connection-spec-immutable, patch-invalid. */
export const checkPatchedConnection = (
  patched: { readonly state: string },
  paths: readonly string[],
  { form, required }: { readonly form: Form; readonly required: readonly string[] },
): void => {
  for (const path of paths) {
    if (/^\/connectionSpec(\/|$)/.test(path)) refuse('connection-spec-immutable', {});
    const patchable = isDraft(patched) ? PATCHABLE_AS_DRAFT : PATCHABLE;
    if (!patchable.test(path)) refuse('patch-invalid', { field: path });
  }
  checkForm(patched, { ...FORM, ...form }, required);
};

/** What a connection takes over from its base, which is in force unless the connection is a draft. Refuses with illegal-argument. */
export const inheritedFromBase = (base: Kinds['connection'], state: string) => {
  if (!isDraft({ state })) step('connection', base, 'support');
  return { baseConnection: { id: base.id, connectionSpec: base.connectionSpec } };
};

/** Whether a patch, of a draft then, turns to another base connection. */
export const isRebased = (paths: readonly string[]): boolean =>
  paths.some((path) => path.startsWith('/baseConnectionId'));

/** Whether a flow holds this connection, enabled or not: a stopped flow can be started again (assumed). A draft holds nothing. */
export const isUsedByFlow = (
  { resources }: House,
  scope: Scope,
  path: 'sourceConnectionIds[]' | 'targetConnectionIds[]' | 'inheritedAttributes.sourceConnections[].baseConnection.id',
  id: string,
): boolean =>
  resources.count(scope, 'flow', [
    { path, operator: '==', values: [id] },
    { path: 'state', operator: '!=', values: HOLDING_NOTHING },
  ]) > 0;
