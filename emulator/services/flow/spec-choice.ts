// Which spec a request names. A copied id must fail as it does in reality; what is wrong with it is told in a hint.
import { refuse } from '../../problems/index.ts';
import type { ConnectionSpec, FlowSpec } from '../../store/library.ts';
import type { House } from '../service.ts';

interface SpecChoice {
  readonly id: string;
  readonly version?: string;
}

interface SpecReference {
  id: string;
  version: string;
}

const UUID_LENGTH = 36;

const hintFor = (id: string) =>
  id.length === UUID_LENGTH
    ? `there is no spec ${id}; GET the list of specs`
    : `the id ${id} has ${id.length} characters, a spec's id has ${UUID_LENGTH}`;

/** Refuses with spec-unknown. */
export const chosenConnectionSpec = ({ library }: House, { id }: SpecChoice): ConnectionSpec =>
  library.connectionSpec(id) ?? refuse('spec-unknown', {}, { hint: hintFor(id) });

/** Refuses with spec-unknown. */
export const chosenFlowSpec = ({ library }: House, { id }: SpecChoice): FlowSpec =>
  library.flowSpec(id) ?? refuse('spec-unknown', {}, { hint: hintFor(id) });

/** The reference as it is stored. Refuses with spec-version-missing, unless the switch lets the latest stand in. */
export const connectionSpecReference = (
  { switches }: House,
  spec: ConnectionSpec,
  { version }: SpecChoice,
): SpecReference => {
  if (version === undefined && switches['connection-spec-version-missing'] === 'refuse')
    return refuse('spec-version-missing', {});
  return { id: spec.id, version: version ?? spec.version };
};
