// Whether the parts of a flow fit together: flow spec, connections, mapping, schedule, options. Each question has one function,
// and they are asked in the order of the body, references before what is said about them.

import type { components } from '../../../contracts/types/flow-service.d.ts';
import { mappingSetNamed } from '../../engine/mapping-versions.ts';
import { judgeSchedule, type Subject, type Violation } from '../../engine/schedule/rules.ts';
import { normalise, readSchedule, type Schedule } from '../../engine/schedule/schedule.ts';
import { schemaIdOf } from '../../engine/schemas.ts';
import { isObject } from '../../engine/xdm/schema-node.ts';
import { refuse, refuseAs } from '../../problems/index.ts';
import type { FlowSpec } from '../../store/library.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { step } from './lifecycle.ts';
import { referenced } from './references.ts';
import { chosenFlowSpec } from './spec-choice.ts';
import { DATA_LAKE } from './target-connections.ts';

type FlowCreate = components['schemas']['FlowCreate'];
type Transformation = components['schemas']['Transformation'];

/** The parts of a flow as a client names them, at creation or after a patch. */
export type FlowParts = Pick<
  FlowCreate,
  'sourceConnectionIds' | 'targetConnectionIds' | 'transformations' | 'scheduleParams' | 'options'
> & { readonly flowSpec: { readonly id: string }; readonly id?: string };

/** A flow whose parts fit. */
export interface Assembled {
  readonly spec: FlowSpec;
  readonly source: Row<'sourceConnection'>;
  readonly target: Row<'targetConnection'>;
  readonly transformations: Transformation[];
  readonly schedule: Schedule;
}

type ConnectionKind = 'sourceConnection' | 'targetConnection';

/** The one connection of a kind. Refuses with connection-ids-missing, connection-ids-not-one, connection-id-null, reference-not-found. */
export const connectionOf = <K extends ConnectionKind>(
  { resources }: House,
  scope: Scope,
  kind: K,
  ids: readonly (string | null)[] | null | undefined,
): Row<K> => {
  const idType = `${kind}Ids`;
  if (!ids || ids.length === 0) return refuse('connection-ids-missing', { idType });
  if (ids.length > 1) return refuse('connection-ids-not-one', { idType, size: ids.length });
  const [id] = ids;
  if (!id) return refuse('connection-id-null', { connectionType: kind });
  return referenced(resources.get(scope, kind, id), `${kind}s`, id);
};

/** Nothing acts on drafts. Refuses with illegal-argument. */
const checkInForce = ({ body: source }: Row<'sourceConnection'>, { body: target }: Row<'targetConnection'>): void => {
  step('sourceConnection', source, 'support');
  step('targetConnection', target, 'support');
};

/** A source whose base connection has gone cannot be read. Refuses with reference-not-found. */
const checkBase = ({ resources }: House, scope: Scope, { body }: Row<'sourceConnection'>): void => {
  const { baseConnectionId } = body;
  if (baseConnectionId !== undefined)
    referenced(resources.get(scope, 'connection', baseConnectionId), 'connections', baseConnectionId);
};

/** Refuses with connector-not-supported, target-not-data-lake. */
const checkConnectors = (
  { switches, library }: House,
  spec: FlowSpec,
  source: Row<'sourceConnection'>,
  target: Row<'targetConnection'>,
): void => {
  const sourceSpecId = source.body.connectionSpec.id;
  const isListed = spec.sourceConnectionSpecIds?.includes(sourceSpecId) ?? false;
  if (!isListed && switches['source-outside-flow-spec'] === 'refuse') {
    const connectorType = library.connectionSpec(sourceSpecId)?.name ?? sourceSpecId;
    refuse(
      'connector-not-supported',
      { connectorType },
      { hint: `${spec.name} does not list ${sourceSpecId} among its sources` },
    );
  }
  const targetConnectionSpecId = target.body.connectionSpec.id;
  if (targetConnectionSpecId !== DATA_LAKE) {
    refuse('target-not-data-lake', { targetConnectionSpecId, allowedTargetConnectionSpecId: DATA_LAKE });
  }
};

const isTransformation = (value: unknown): value is Transformation =>
  isObject(value) && typeof value['name'] === 'string' && (value['params'] === undefined || isObject(value['params']));

/** Published flow specs type mappingVersion as text, clients send numbers as well (UPD, DRAFT). */
const normalised = ({ name, params = {} }: Transformation): Record<string, unknown> =>
  name === 'Mapping' && typeof params['mappingVersion'] === 'number'
    ? { ...params, mappingVersion: String(params['mappingVersion']) }
    : params;

/** Holds a value against a part of the flow spec. Refuses with illegal-argument: what no rule covers has no code of its own. */
export const checkAgainstSpec = (
  { library }: House,
  spec: FlowSpec,
  part: string,
  where: string,
  value: unknown,
): void => {
  const [violation] = library.check(spec.id, part, value) ?? [];
  if (violation) refuse('illegal-argument', { detailedMessage: `${where}${violation.pointer} ${violation.message}` });
};

/** Refuses with transformations-malformed, illegal-argument. */
export const checkTransformations = ({ switches }: House, spec: FlowSpec, flow: FlowParts): Transformation[] => {
  const sent: readonly unknown[] = flow.transformations ?? [];
  if (!sent.every(isTransformation)) return refuse('transformations-malformed', { flowId: flow.id ?? '(new)' });
  // Whoever lets the seed's flow spec through wants its Copy too, which that flow spec does not have.
  if (switches['source-outside-flow-spec'] === 'accept') return [...sent];
  const known = (spec.transformationSpecs ?? []).map(({ name }) => name);
  for (const [index, { name }] of sent.entries()) {
    if (known.includes(name)) continue;
    const detailedMessage = `transformations/${index} is ${name}, and ${spec.name} has ${known.join(' and ')}`;
    refuse('illegal-argument', { detailedMessage });
  }
  return [...sent];
};

/**
 * Refuses with mapping-missing, mapping-param-missing, mapping-param-blank, mapping-invalid, mapping-version-invalid,
 * mapping-schema-mismatch.
 */
const checkMapping = (
  { resources }: House,
  scope: Scope,
  transformations: readonly Transformation[],
  dataSetId: string,
): void => {
  const mapping = transformations.find(({ name }) => name === 'Mapping');
  if (!mapping) return refuse('mapping-missing', {});
  const { mappingId, mappingVersion }: Record<string, unknown> = mapping.params ?? {};
  if (typeof mappingId !== 'string') return refuse('mapping-param-missing', { param: 'mappingId' });
  if (mappingId.trim() === '') return refuse('mapping-param-blank', { param: 'mappingId' });
  if (mappingVersion !== undefined && !/^\d+$/.test(String(mappingVersion)))
    return refuse('mapping-version-invalid', {});
  const version = mappingVersion === undefined ? undefined : Number(mappingVersion);
  const known = resources.get(scope, 'mappingSet', mappingId);
  if (!known) return refuse('mapping-invalid', { mappingId, mappingVersion: version });
  const found =
    mappingSetNamed(resources, scope, { mappingSetId: mappingId, version }) ?? refuse('mapping-version-invalid', {});
  const dataSetSchemaId = resources.get(scope, 'dataSet', dataSetId)?.body.schemaRef?.id;
  const isSame = dataSetSchemaId !== undefined && schemaIdOf(dataSetSchemaId) === schemaIdOf(found.schemaRef.id ?? '');
  if (!isSame) refuse('mapping-schema-mismatch', { dataSetId, mappingId });
};

/** A violation of the rule table, as it is refused. */
export const refuseViolation = ({ problem, detail, pointer, ruleId }: Violation): never =>
  refuseAs(problem, detail, { hint: `${pointer} breaks rule ${ruleId}` });

/** The rule table speaks first and gives its codes; the flow spec's own schema, its last rule, catches what no other covers. */
const checkSchedule = (
  house: House,
  spec: FlowSpec,
  flow: FlowParts,
  nowMs: number,
  previous: Subject['previous'],
): Schedule => {
  const transformations = flow.transformations ?? [];
  const copyRequired = (spec.transformationSpecs ?? []).some(({ name }) => name === 'Copy');
  const startTimeInPast = house.switches['start-time-in-past'];
  const violation = judgeSchedule({
    ...{ scheduleParams: flow.scheduleParams, transformations, nowMs, startTimeInPast, copyRequired },
    ...(previous && { previous }),
    checkAgainstSpec: (schedule) => house.library.check(spec.id, 'scheduleSpec', schedule),
  });
  return violation ? refuseViolation(violation) : readSchedule(flow.scheduleParams).schedule;
};

/**
 * Everything that makes a flow acceptable. `previous` stands for a patch: its schedule before, and when it first was due.
 * Refuses with spec-unknown and what the functions above refuse with.
 * @see FE, SE, SEED, CRM-26
 */
export const assemble = (house: House, scope: Scope, flow: FlowParts, previous?: Subject['previous']): Assembled => {
  const spec = chosenFlowSpec(house, flow.flowSpec);
  const source = connectionOf(house, scope, 'sourceConnection', flow.sourceConnectionIds);
  const target = connectionOf(house, scope, 'targetConnection', flow.targetConnectionIds);
  checkInForce(source, target);
  checkBase(house, scope, source);
  checkConnectors(house, spec, source, target);
  const transformations = checkTransformations(house, spec, flow);
  const schedule = checkSchedule(house, spec, flow, scope.nowMs, previous);
  checkMapping(house, scope, transformations, target.body.params?.dataSetId ?? '');
  for (const [index, transformation] of transformations.entries()) {
    const where = `transformations/${index}/params`;
    checkAgainstSpec(house, spec, `transformation ${transformation.name}`, where, normalised(transformation));
  }
  if (flow.options) checkAgainstSpec(house, spec, 'optionSpec', 'options', normalise(flow.options));
  return { spec, source, target, transformations, schedule };
};
