// What Catalog refuses when an object of it is changed. It has no codes: ours is the status alone, and no answer may print it.
import { entries } from './problem.ts';

const badRequest = 'BadRequestError';

const refusal = entries({ dialect: 'catalog', source: 'CATG' });

export const catalogChanges = {
  // The status is published, the title is not.
  'catalog-precondition-failed': refusal<{ id: string; header: string; sent: string; version: string }>(
    '412',
    'PreconditionFailed',
    'inferred',
    ({ id, header, sent, version }) =>
      `${header} is ${sent}, and ${id} has the version ${version}: look it up, and send the change again with that version.`,
  ),
  'catalog-patch-invalid': refusal<{ path: string; reason: string }>(
    '400',
    badRequest,
    'assumed',
    ({ path, reason }) => `The patch cannot be applied at ${path}: ${reason}.`,
  ),
  // Whether the change itself or only a later one is refused, no source tells.
  'data-set-format-missing': refusal<{ tag: string }>(
    '422',
    'UnprocessableEntity',
    'inferred',
    ({ tag }) => `The tag ${tag} cannot be empty: tags take the place of all that there were, so send it along.`,
    { source: 'field' },
  ),
  'data-set-profile-schema': refusal<{ schemaId: string | undefined; tag: string }>(
    '400',
    badRequest,
    'disputed',
    ({ schemaId, tag }) =>
      `${tag} enables the data set for Profile, for which its schema should be valid: ` +
      (schemaId === undefined ? 'send a schemaRef.' : `${schemaId} is in no union, so tag it with union first.`),
    { source: 'field against UPSERT' },
  ),
  'data-set-view-not-found': refusal<{ id: string; viewId: string }>(
    '404',
    'NotFoundError',
    'inferred',
    ({ id, viewId }) => `The data set ${id} has no view ${viewId}: its one view is the viewId of the data set.`,
  ),
} as const;
