// How the refusals of changed data sets, and of their labels, read on the wire.
import type { Evidence } from './case.ts';
import { plain, type RefusalFact } from './refusal-fact.ts';

const catalog = plain('catalog', 'CATG');

const labels = (status: number, title: string, evidence: Evidence): RefusalFact => ({
  ...{ layout: 'dataset-service', code: `PES-${status}`, status, title, evidence, source: 'DS' },
});

export const dataSets = {
  'catalog-precondition-failed': catalog(412, 'PreconditionFailed', 'inferred'),
  'catalog-patch-invalid': catalog(400, 'BadRequestError', 'assumed'),
  'data-set-format-missing': plain('catalog', 'field')(422, 'UnprocessableEntity', 'inferred'),
  'data-set-profile-schema': plain('catalog', 'field against UPSERT')(400, 'BadRequestError', 'disputed'),
  'data-set-view-not-found': catalog(404, 'NotFoundError', 'inferred'),
  'labels-body-invalid': labels(400, 'BAD_REQUEST', 'assumed'),
  'labels-request-invalid': labels(400, 'BAD_REQUEST', 'assumed'),
  'labels-not-found': labels(404, 'NOT_FOUND', 'documented'),
  'labels-data-set-not-found': labels(404, 'NOT_FOUND', 'assumed'),
  'labels-exist': labels(403, 'FORBIDDEN', 'documented'),
  'labels-etag-mismatch': labels(412, 'PRECONDITION_FAILED', 'assumed'),
};
