// How each refusal reads on the wire: layout, code, status, title, and how sure we are. Written down a second time beside the
// emulator's own catalogue, on purpose: a slip there must meet a case here. Clients rely on these, never on sentences.
import { flow, gateway, plain, type RefusalFact, registry } from './refusal-fact.ts';
import { batches } from './refusal-facts-batches.ts';
import { preparing } from './refusal-facts-data-prep.ts';
import { dataSets } from './refusal-facts-data-sets.ts';
import { describing } from './refusal-facts-descriptors.ts';
import { exploring } from './refusal-facts-explore.ts';
import { flowService, sourcesProvider } from './refusal-facts-flow.ts';
import { ingesting } from './refusal-facts-ingestion.ts';

const catalog = plain('catalog', 'CAT');
const dataAccess = plain('catalog', 'DA');
const sandbox = plain('sandbox', 'SB');
const registryPlain = plain('schema-registry', 'FE');
const own = plain('flow-service', 'FE');
const ims = plain('ims', 'field reports');
const imsOfJwt = plain('ims', 'IMS');
const admin = plain('admin', 'aep-local');

const shared = {
  'token-missing': gateway('403010', 'Oauth token is missing.'),
  'token-invalid': gateway('401013', 'Oauth token is not valid'),
  'key-missing': gateway('403000', 'Api Key is required'),
  'key-invalid': gateway('403003', 'Api Key is invalid'),
  'organization-missing': gateway('400003', 'Missing header'),
  'organization-mismatch': gateway('403025', 'Profile is not valid'),
  'token-scope-insufficient': gateway('403025', 'Profile is not valid', 'assumed'),
  'organization-malformed': gateway('403027', 'User region is missing'),
  'route-unknown': plain('html', 'field reports')(404, 'Not Found', 'inferred'),
  'sandbox-unknown': flow('2100-404', 'documented', 'Sandbox not found'),
  'sandbox-header-missing': flow('2105-400', 'disputed', 'Header is missing', 'FE against FS, DUPD'),
  'sandbox-value-restricted': flow('2111-403', 'documented', 'Headers with value restricted'),
  'sandbox-id-not-allowed': flow('2110-400', 'documented', 'Headers not allowed'),
  'permission-missing': flow('2118-403', 'assumed', 'Missing permission'),
  'content-type-missing': plain('platform', 'TR')(400, 'BadRequestError', 'documented'),
  'body-missing': flow('1405-400', 'documented'),
  'body-not-multipart': registryPlain(400, 'Invalid request', 'assumed'),
  'body-not-json': flow('1100-400', 'assumed'),
  'body-not-utf8': flow('1100-400', 'assumed'),
  'body-too-deep': flow('1100-400', 'assumed'),
  'body-too-large': own(413, 'Payload Too Large', 'assumed'),
  'path-unknown': flow('1439-404', 'inferred', 'Resource not found'),
  'method-not-allowed': own(405, 'Method Not Allowed', 'assumed'),
  'not-emulated': plain('flow-service', 'aep-local')(501, 'Not Implemented', 'emulator-only'),
  'origin-forbidden': admin(403, 'Origin forbidden', 'emulator-only'),
};

const smaller = {
  'ims-client-unknown': ims(400, 'invalid_client', 'example'),
  'ims-secret-wrong': ims(400, 'invalid_client', 'disputed'),
  'ims-secret-unauthorized': plain('ims', 'field reports, IMS')(401, 'invalid_client', 'disputed'),
  'ims-code-invalid': ims(400, 'invalid_grant', 'assumed'),
  'ims-audience-wrong': imsOfJwt(400, 'invalid_client', 'documented'),
  'ims-jwt-unreadable': imsOfJwt(400, 'invalid_token', 'documented'),
  'ims-jwt-expired': imsOfJwt(400, 'invalid_token', 'documented'),
  'ims-signature-invalid': imsOfJwt(400, 'invalid_signature', 'inferred'),
  'ims-metascope-missing': imsOfJwt(400, 'invalid_scope', 'documented'),
  'ims-claim-invalid': imsOfJwt(400, 'bad_request', 'documented'),
  'ims-scope-invalid': ims(400, 'invalid_scope', 'inferred'),
  'ims-grant-unsupported': ims(400, 'unsupported_grant_type', 'inferred'),
  'ims-request-invalid': ims(400, 'invalid_request', 'inferred'),
  'sandbox-not-found': sandbox(404, 'Sandbox not found', 'assumed'),
  'sandbox-query-invalid': sandbox(400, 'Bad Request', 'assumed'),
  'sandbox-body-invalid': sandbox(400, 'Bad Request', 'assumed'),
  'sandbox-name-taken': sandbox(409, 'Conflict', 'documented'),
  'sandbox-not-active': sandbox(400, 'Bad Request', 'assumed'),
  'sandbox-default-kept': sandbox(400, 'Bad Request', 'assumed'),
  'admin-request-invalid': admin(400, 'Invalid request', 'emulator-only'),
  'clock-advance-invalid': admin(400, 'Invalid request', 'emulator-only'),
  'clock-not-virtual': admin(409, 'Clock not virtual', 'emulator-only'),
  'clock-backwards': admin(409, 'Clock cannot go back', 'emulator-only'),
  'clock-subject-not-found': admin(404, 'Nothing to wait for', 'emulator-only'),
  'operation-unknown': admin(400, 'Operation unknown', 'emulator-only'),
  'fault-problem-unknown': admin(400, 'Problem unknown', 'emulator-only'),
  'fault-problem-ambiguous': admin(400, 'Problem ambiguous', 'emulator-only'),
  'fault-problem-out-of-place': admin(400, 'Problem out of place', 'emulator-only'),
  'fault-contradictory': admin(400, 'Fault contradictory', 'emulator-only'),
  'fault-not-found': admin(404, 'Fault not found', 'emulator-only'),
  'crm-table-unknown': admin(404, 'Table unknown', 'emulator-only'),
  'crm-column-unknown': admin(400, 'Column unknown', 'emulator-only'),
  'crm-line-unknown': admin(400, 'Row unknown', 'emulator-only'),
};

const data = {
  'registry-body-invalid': registry('1500-400', 'assumed', 'Request body invalid'),
  'registry-query-invalid': registry('1500-400', 'assumed', 'Request parameter invalid'),
  'accept-invalid-on-list': registry('1006-400', 'documented', 'Accept header invalid'),
  'accept-invalid-on-lookup': registry('1007-400', 'documented', 'Accept header invalid'),
  'accept-not-available': registry('1007-406', 'assumed', 'Accept header invalid', 'SR'),
  'class-not-found': registry('1010-404', 'documented', 'Resource not found'),
  'field-group-not-found': registry('1011-404', 'inferred', 'Resource not found'),
  'schema-not-found': registry('1012-404', 'documented', 'Resource not found', 'SR'),
  'data-type-not-found': registry('1013-404', 'inferred', 'Resource not found'),
  'behavior-not-found': registry('1016-404', 'inferred', 'Resource not found'),
  'csv-invalid': registry('1500-400', 'assumed', 'CSV template invalid'),
  'schema-title-taken': registry('1521-400', 'documented', 'Title not unique'),
  'schema-without-class': registry('1500-400', 'assumed', 'Schema without class'),
  'schema-reference-unknown': registry('1010-400', 'assumed', 'Resource not found'),
  'schema-reference-too-deep': registry('1500-400', 'assumed', 'References too deep', 'aep-local'),
  'field-group-incompatible': registry('1500-400', 'assumed', 'Field group incompatible'),
  'field-outside-tenant-namespace': registry('1021-400', 'documented', 'Namespace validation error'),
  'registry-patch-invalid': registry('1600-400', 'documented', 'JSON patch failure', 'AEPP'),
  'patch-media-type-unsupported': plain('schema-registry', 'field')(415, 'Unsupported Media Type', 'inferred'),
  'registry-version-stale': registry('1600-412', 'assumed', 'Precondition failed'),
  'union-tag-immutable': registry('1600-400', 'assumed', 'Immutable tag'),
  'field-group-mixed': registry('1406-422', 'documented', 'Field group invalid', 'AEPP'),
  'breaking-change': registry('1600-400', 'assumed', 'Breaking change'),
  'import-failed': registry('3005-400', 'documented', 'Import Resource Failed', 'SR'),
  'class-without-behavior': registry('1500-400', 'assumed', 'Class without behavior'),
  'field-name-invalid': registry('1020-400', 'inferred', 'Namespace validation error'),
  'resource-in-use': registry('1600-400', 'assumed', 'Resource in use'),
  'catalog-body-invalid': catalog(400, 'BadRequestError', 'assumed'),
  'catalog-query-invalid': catalog(400, 'BadRequestError', 'assumed'),
  'catalog-query-unknown': catalog(400, 'BadRequestError', 'assumed'),
  'catalog-limit-out-of-range': catalog(400, 'BadRequestError', 'documented'),
  'data-set-not-found': catalog(404, 'NotFoundError', 'documented'),
  'data-set-schema-missing': catalog(400, 'BadRequestError', 'assumed'),
  'data-set-schema-unknown': catalog(400, 'BadRequestError', 'inferred'),
  'data-set-schema-of-wrong-type': catalog(400, 'BadRequestError', 'assumed'),
  'data-set-schema-version': catalog(400, 'BadRequestError', 'assumed'),
  'batch-not-found': catalog(404, 'NotFoundError', 'inferred'),
  'file-not-found': dataAccess(404, 'NotFoundError', 'inferred'),
  'file-path-not-found': dataAccess(404, 'NotFoundError', 'inferred'),
  'range-not-satisfiable': dataAccess(416, 'RangeNotSatisfiableError', 'assumed'),
};

/** Every refusal that a case provokes, by its name in the contracts. */
export const refusalFacts = {
  ...shared,
  ...smaller,
  ...data,
  ...flowService,
  ...sourcesProvider,
  ...exploring,
  ...describing,
  ...ingesting,
  ...batches,
  ...dataSets,
  ...preparing,
} satisfies Readonly<Record<string, RefusalFact>>;

export type RefusalName = keyof typeof refusalFacts;
