// The body of a flow: what it is told, and what it takes over from its parts. Pure.
import type { components } from '../../../contracts/types/flow-service.d.ts';
import type { FlowSpec } from '../../store/library.ts';
import type { Row } from '../../store/resources.ts';
import type { Scope } from '../service.ts';
import type { State } from './lifecycle.ts';
import { justCreated, stamp, versioned } from './stored.ts';

type Flow = components['schemas']['Flow'];
type FlowCreate = components['schemas']['FlowCreate'];
type Transformation = components['schemas']['Transformation'];

/** A flow as far as it is put together: a draft may lack its ends. */
export interface Sketched {
  readonly spec: FlowSpec;
  readonly source: Row<'sourceConnection'> | undefined;
  readonly target: Row<'targetConnection'> | undefined;
  readonly transformations: Transformation[];
}

const traceOf = ({ id, body }: Row<'sourceConnection'>) => {
  const { baseConnection } = body.inheritedAttributes;
  return { id, connectionSpec: body.connectionSpec, ...(baseConnection && { baseConnection }) };
};

/** The ids of both ends, each in a list of one, or of none. */
export const endsOf = ({ source, target }: Sketched) => ({
  sourceConnectionIds: source ? [source.id] : [],
  targetConnectionIds: target ? [target.id] : [],
});

/** What a flow takes over from its parts, for filters and for readers. */
export const inheritance = ({ spec, source, target }: Sketched): Flow['inheritedAttributes'] => {
  const { isSourceFlow } = spec.attributes ?? {};
  return {
    properties: { ...(typeof isSourceFlow === 'boolean' && { isSourceFlow }) },
    sourceConnections: source ? [traceOf(source)] : [],
    targetConnections: target ? [{ id: target.id, connectionSpec: target.body.connectionSpec }] : [],
  };
};

const defaultRecordTypes = ({ attributes = {} }: FlowSpec): NonNullable<Flow['recordTypes']> => {
  const { defaultRecordType: type } = attributes;
  return typeof type === 'string' ? [{ type, extensions: {} }] : [];
};

/** A flow as it is first stored. */
export const newFlow = (id: string, body: FlowCreate, parts: Sketched, state: State, scope: Scope): Flow => {
  const { spec, transformations } = parts;
  return {
    ...stamp(id, scope),
    ...(body.name !== undefined && { name: body.name }),
    ...(body.description !== undefined && { description: body.description }),
    flowSpec: { id: spec.id, version: body.flowSpec.version ?? spec.version },
    state,
    ...versioned(id, 1, scope.nowMs),
    ...endsOf(parts),
    inheritedAttributes: inheritance(parts),
    ...(body.options && { options: body.options as NonNullable<Flow['options']> }),
    // Echoed as sent: a number that came as text stays text (UPD).
    ...(body.scheduleParams && { scheduleParams: body.scheduleParams as NonNullable<Flow['scheduleParams']> }),
    transformations,
    runs: `/runs?property=flowId==${id}`,
    lastOperation: justCreated(scope, state),
    labels: body.labels ?? [],
    recordTypes: body.recordTypes ?? defaultRecordTypes(spec),
    ...(body.policy && { policy: body.policy }),
  };
};
