// What Flow Service itself refuses; its sources provider has a catalogue of its own, with five ids that stand in both.
// Titles and statuses are those of the published table.
import { flowServiceLifecycle } from './flow-service-lifecycle.ts';
import { flowServiceLists } from './flow-service-lists.ts';
import { entries } from './problem.ts';

const flow = entries({ dialect: 'flow-service', source: 'FE' });

const INVALID = 'Invalid request';

export const flowService = {
  ...flowServiceLists,
  ...flowServiceLifecycle,

  // No code is known for a value of the wrong type. This is the one under which the provider's refusals travel.
  'body-malformed': flow<{ field: string; value: string; expected: string }>(
    '1100-400',
    INVALID,
    'assumed',
    ({ field, value, expected }) => `Field ${field} is ${value}: send ${expected}.`,
  ),
  // The table prints 1439-400; the answer seen on the wire is FLOW-1439-404 with status 404.
  'resource-not-found': flow<{ resourceType: string; resourceId: string }>(
    '1439-404',
    'Resource not found',
    'documented',
    ({ resourceType, resourceId }) =>
      `There is no ${resourceId} among the ${resourceType} of this sandbox: list them to see which there are.`,
    { source: 'LABEL, FE' },
  ),

  'reference-not-found': flow<{ resourceType: string; resourceId: string }>(
    '1439-404',
    'Resource not found',
    'inferred',
    ({ resourceType, resourceId }) =>
      `The body refers to ${resourceType} ${resourceId}, which is not in this sandbox: name one that is.`,
    { source: 'FE, LABEL' },
  ),
  'spec-unknown': flow(
    '1413-400',
    INVALID,
    'documented',
    () => 'The spec id is not known: take one from the list of connection specs or of flow specs.',
    { source: 'FE, DEST' },
  ),
  // Only the status and that something is said of the version are known; others read a missing version as the latest.
  'spec-version-missing': flow(
    '422',
    INVALID,
    'disputed',
    () => 'connectionSpec has no version: send the version of the spec, such as 1.0.',
    { source: 'DEST against AEPP' },
  ),
  'auth-spec-unknown': flow<{ authSpecName: string; connectionSpecId: string }>(
    '1415-400',
    INVALID,
    'documented',
    ({ authSpecName, connectionSpecId }) =>
      `Connection spec ${connectionSpecId} has no auth spec named "${authSpecName}": use a name from its authSpec.`,
  ),
  'connection-spec-immutable': flow(
    '1414-400',
    INVALID,
    'documented',
    () => 'A connection stays with its connection spec: create another connection for another spec.',
  ),
  'connection-state-invalid': flow<{ state: string; allowedStates: readonly string[] }>(
    '1456-400',
    INVALID,
    'assumed',
    ({ state, allowedStates }) => `A connection cannot be set to ${state}: the states are ${allowedStates.join(', ')}.`,
  ),
  'base-connection-in-use': flow<{ baseConnectionId: string }>(
    '1418-400',
    INVALID,
    'documented',
    ({ baseConnectionId }) => `Flows rest on base connection ${baseConnectionId}: delete those flows first.`,
    { source: 'FE, DEL' },
  ),
  'connection-in-use': flow<{ id: string }>(
    '1447-400',
    INVALID,
    'documented',
    ({ id }) => `Active flows use ${id}: delete those flows first.`,
  ),

  'etag-missing': flow<{ headerName: string }>(
    '1403-400',
    'Header is missing',
    'documented',
    ({ headerName }) =>
      `The header ${headerName} is missing: send the etag that the change is based on, quotes included.`,
  ),
  'etag-mismatch': flow<{ suppliedVersion: string; currentVersion: string }>(
    '1404-412',
    'Version not matching',
    'documented',
    ({ suppliedVersion, currentVersion }) =>
      `Version ${suppliedVersion} was sent where ${currentVersion} is current: look the entity up again and repeat the change.`,
    { source: 'FE, DEST, TR' },
  ),
  'patch-operation-unsupported': flow<{ operation: string }>(
    '1434-400',
    INVALID,
    'documented',
    ({ operation }) => `A patch cannot ${operation}: use add, replace or remove.`,
  ),
  'patch-invalid': flow<{ field: string }>(
    '1455-400',
    INVALID,
    'documented',
    ({ field }) =>
      `The patch cannot be applied at "${field}": nothing is there, or it would not be what has to be there.`,
  ),

  // Where that list stands in a policy is not published.
  'policy-fields-empty': flow(
    '1431-400',
    INVALID,
    'assumed',
    () => 'The policy lists no fields: name at least one in policy.fields, or leave fields out.',
  ),
  'flow-state-not-allowed': flow(
    '1410-400',
    INVALID,
    'documented',
    () => 'A new flow cannot bring a state: leave state out of the body.',
  ),
  'mapping-invalid': flow<{ mappingId: string; mappingVersion: number | string | undefined }>(
    '1419-400',
    INVALID,
    'documented',
    ({ mappingId, mappingVersion }) =>
      `Mapping set ${mappingId}, version ${mappingVersion ?? 'latest'}, cannot be used: check that this sandbox has it.`,
  ),
  'mapping-version-invalid': flow(
    '1412-400',
    INVALID,
    'documented',
    () => 'The mapping version cannot be used: send a version that the mapping set has, or leave it out.',
  ),
  'mapping-schema-mismatch': flow<{ dataSetId: string; mappingId: string }>(
    '1425-400',
    INVALID,
    'documented',
    ({ dataSetId, mappingId }) =>
      `Data set ${dataSetId} and mapping set ${mappingId} follow different schemas: use one schema, in one version, for both.`,
  ),

  'run-flow-missing': flow(
    '1446-400',
    INVALID,
    'documented',
    () => 'The run does not say of which flow: send the id of a flow in flowId.',
  ),
  'run-flow-not-found': flow<{ flowId: string }>(
    '1430-400',
    INVALID,
    'documented',
    ({ flowId }) => `There is no flow ${flowId} to run in this sandbox: list the flows to see which there are.`,
  ),
} as const;
