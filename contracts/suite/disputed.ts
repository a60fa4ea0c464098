// Where public sources disagree: the readings that a switch chooses between, beside those that refuse (which stand with their
// operations). A live run would decide.
import type { ContractCase, Target } from './case.ts';
import { answered, holds, isEqual, matches, only } from './expect.ts';
import { lookUp, patch } from './flow-collections.ts';
import { createTarget } from './flow-ends.ts';
import { refusalCase } from './refusals.ts';
import {
  CATALOG,
  CLOUD_STORAGE_TO_AEP,
  CRM_TO_AEP,
  connectionBody,
  FLOW,
  get,
  makeConnection,
  makeDataSet,
  makeSchema,
  PAST,
  post,
  SALESFORCE,
  STARTS_IN_PAST,
  targetBody,
} from './tutorial.ts';
import { makeFlowOf, makeParts, onceBody, ranFlow } from './tutorial-flow.ts';

const connections = { path: '/connections' };
const RENAME = [{ op: 'replace', path: '/name', value: 'Renamed' }];
const FORM = 'application/x-www-form-urlencoded';

/** Renames a connection, with the headers made of the etag that is current. */
const rename = async (target: Target, headersOf: (etag: string) => Record<string, string>) => {
  const id = await makeConnection(target);
  const { etag } = await lookUp(target, connections, id);
  return patch(target, connections, id, RENAME, headersOf(etag));
};

const unquoted = (etag: string) => ({ 'if-match': etag.replaceAll('"', '') });
const asForm = (etag: string) => ({ 'if-match': etag, 'content-type': FORM });

/** Rows of the CRM's dirty table are read by their e-mail alone: one of them has no @. */
const dirtyRun = async (target: Target) => {
  const parts = await makeParts(target, {
    source: { params: { tableName: 'AccountsDirty' } },
    mappingSet: { mappings: [{ sourceAttribute: 'email', destinationXdmPath: 'personalEmail.address' }] },
  });
  const flow = await makeFlowOf(target, parts, {
    ...onceBody(parts),
    scheduleParams: { startTime: PAST, frequency: 'once' },
    options: { partialIngestionPercent: 50 },
  });
  const { runId } = await ranFlow(target, flow);
  const { recordSummary, statusSummary } = (await lookUp(target, { path: '/runs' }, runId)).metrics;
  return { failed: recordSummary.failedRecordCount, status: statusSummary.status };
};

/** The target connection of the tutorial, its version spelled as that of its dataset. */
const ofNoText = async (target: Target) => {
  const schemaId = await makeSchema(target);
  const body = targetBody(target, schemaId, await makeDataSet(target, schemaId));
  return {
    ...body,
    data: { schema: { id: schemaId, version: 'application/vnd.adobe.xed-full-notext+json; version=1' } },
  };
};

const STARTED = STARTS_IN_PAST.switches;

const DISPUTED = { evidence: 'disputed' } as const;

export const disputed: readonly ContractCase[] = [
  refusalCase({
    name: 'an etag without its quotes is another one',
    operation: 'patchConnection',
    refusal: 'etag-mismatch',
    ...{ ...DISPUTED, source: 'DEST against UPC', switches: { 'unquoted-if-match': 'refuse' } },
    provoke: (target) => rename(target, unquoted),
  }),
  {
    name: 'an etag may go without its quotes',
    operation: 'patchConnection',
    ...{ ...DISPUTED, source: 'UPC against DEST', switches: { 'unquoted-if-match': 'accept' } },
    run: async (target) => {
      answered(await rename(target, unquoted), 200);
    },
  },
  refusalCase({
    name: 'a PATCH is no form',
    operation: 'patchConnection',
    refusal: 'content-type-missing',
    ...{ ...DISPUTED, source: 'TR against UPD', switches: { 'patch-as-form': 'refuse' } },
    provoke: (target) => rename(target, asForm),
  }),
  {
    name: 'a PATCH may come as the form that curl makes of it',
    operation: 'patchConnection',
    ...{ ...DISPUTED, source: 'UPD against TR', switches: { 'patch-as-form': 'accept' } },
    run: async (target) => {
      answered(await rename(target, asForm), 200);
    },
  },
  {
    name: 'a connection spec without a version is the latest',
    operation: 'createConnection',
    ...{ ...DISPUTED, source: 'FS against DEST', switches: { 'connection-spec-version-missing': 'latest' } },
    run: async (target) => {
      const body = { ...connectionBody(target), connectionSpec: { id: SALESFORCE } };
      const { id } = answered(await post(target, `${FLOW}/connections`, body), 201).json;
      holds(await lookUp(target, connections, id), { connectionSpec: { id: SALESFORCE, version: '1.0' } });
    },
  },
  {
    name: 'any media type of the one version of a schema will do in a target connection',
    operation: 'createTargetConnection',
    ...{ evidence: 'inferred', source: 'SEED', switches: { 'target-schema-version': 'any-of-version-1' } },
    run: async (target) => {
      answered(await createTarget(target, await ofNoText(target)), 201);
    },
  },
  refusalCase({
    name: 'only xed-full will do in a target connection',
    operation: 'createTargetConnection',
    refusal: 'illegal-argument',
    ...{ ...DISPUTED, source: 'SEED', switches: { 'target-schema-version': 'xed-full' } },
    provoke: async (target) => createTarget(target, await ofNoText(target)),
  }),
  {
    name: "the tutorial's last request goes through where flow specs are not held to their lists",
    operation: 'createFlow',
    ...{ ...DISPUTED, source: 'SEED against CRM-26', switches: { 'source-outside-flow-spec': 'accept' } },
    run: async (target) => {
      const parts = await makeParts(target);
      const flowSpec = { id: CLOUD_STORAGE_TO_AEP, version: '1.0' };
      const { flowId } = await makeFlowOf(target, parts, { ...onceBody(parts), flowSpec });
      holds(await lookUp(target, { path: '/flows' }, flowId), { flowSpec });
    },
  },
  {
    name: 'CRMToAEP as the tutorial prints it lists fewer sources, and no parameters of a run',
    operation: 'getFlowSpec',
    ...{ ...DISPUTED, source: 'SEED against CRM-26', switches: { 'crm-to-aep-form': 'tutorial' } },
    run: async (target) => {
      const { json } = answered(await get(target, `${FLOW}/flowSpecs/${CRM_TO_AEP}`), 200);
      const { sourceConnectionSpecIds, attributes, ...spec } = only<Record<string, unknown[]>>(json.items);
      isEqual(
        [sourceConnectionSpecIds?.length, Object.keys(attributes ?? {}), 'runSpec' in spec],
        [27, ['notification'], false],
      );
    },
  },
  {
    name: 'a malformed e-mail address lands',
    operation: 'getRun',
    ...{ evidence: 'inferred', source: 'XDM', switches: { ...STARTED, 'malformed-email': 'land' } },
    run: async (target) => isEqual(await dirtyRun(target), { failed: 0, status: 'success' }),
  },
  ...(['partialSuccess', 'success'] as const).map(
    (status): ContractCase => ({
      name: `a malformed e-mail address is diagnosed, and the run that lost it is called ${status}`,
      operation: 'getRun',
      ...{ ...DISPUTED, source: 'XDM; AEPP against MON' },
      switches: { ...STARTED, 'malformed-email': 'diagnose', 'partly-failed-run': status },
      run: async (target) => isEqual(await dirtyRun(target), { failed: 1, status }),
    }),
  ),
  {
    name: 'a data set may have no schema, as old ones have none',
    operation: 'createDataSet',
    ...{ evidence: 'assumed', source: 'CAT', switches: { 'data-set-without-schema': 'accept' } },
    run: async (target) => {
      const body = { name: target.unique('Without schema') };
      const { json } = answered(await post(target, `${CATALOG}/dataSets`, body), 201);
      matches(only(json), /^@\/dataSets\/[0-9a-f]{24}$/);
    },
  },
];
