// What the sources provider behind Flow Service refuses. Flow Service passes its words on inside FLOW-1100-400.
// Here: how a flow is put together, patched and run. What it says of schedules, and of exploring, stands in files of their own.
import { entries } from './problem.ts';
import { sourcesProviderExplore } from './sources-provider-explore.ts';
import { sourcesProviderSchedule } from './sources-provider-schedule.ts';

const provider = entries({ dialect: 'sources-provider', source: 'SE' });

export const sourcesProvider = {
  ...sourcesProviderSchedule,
  ...sourcesProviderExplore,
  'illegal-argument': provider<{ detailedMessage: string }>(
    '1014-400',
    'Bad Request Illegal Argument',
    'documented',
    ({ detailedMessage }) => `An argument cannot be used: ${detailedMessage}. Correct it and send the request again.`,
  ),
  // The Platform's message names the value; ours names the field: the value is a secret.
  'credential-not-encodable': provider<{ field: string }>(
    '1303-400',
    'Bad Request',
    'documented',
    ({ field }) => `No URL can carry the characters of ${field}: send whole characters, no half of a surrogate pair.`,
  ),
  'mandatory-field-missing': provider<{ field: string }>(
    '1304-400',
    'Bad Request',
    'documented',
    ({ field }) => `Field ${field} must be there and is not: add it to the request.`,
  ),
  'connector-not-supported': provider<{ connectorType: string }>(
    '1305-400',
    'Bad Request',
    'inferred',
    ({ connectorType }) =>
      `Connector type ${connectorType} does not know this operation: use a flow spec that lists the connection spec of the source.`,
  ),
  'target-not-data-lake': provider<{ targetConnectionSpecId: string; allowedTargetConnectionSpecId: string }>(
    '1307-400',
    'Bad Request',
    'documented',
    ({ targetConnectionSpecId, allowedTargetConnectionSpecId }) =>
      `A flow cannot write to connection spec ${targetConnectionSpecId}: make a target connection of ${allowedTargetConnectionSpecId}.`,
  ),
  'connection-ids-missing': provider<{ idType: string }>(
    '1320-400',
    'Bad Request',
    'documented',
    ({ idType }) => `${idType} is absent or empty: send a list with one connection id.`,
  ),
  'connection-ids-not-one': provider<{ idType: string; size: number }>(
    '1321-400',
    'Bad Request',
    'documented',
    ({ idType, size }) => `${idType} holds ${size} ids where a flow takes one: send a single connection id.`,
  ),
  'source-connection-incomplete': provider<{ entity: string; sourceConnection: string }>(
    '1323-400',
    'Bad Request',
    'documented',
    ({ entity, sourceConnection }) =>
      `Source connection ${sourceConnection} leaves ${entity} blank: make one that states it.`,
  ),
  'target-data-set-missing': provider<{ targetConnection: string }>(
    '1325-400',
    'Bad Request',
    'documented',
    ({ targetConnection }) =>
      `Target connection ${targetConnection} does not name its dataset: make one with params.dataSetId.`,
  ),
  'source-format-not-supported': provider<{ sourceFormat: string; values: readonly string[] }>(
    '1327-400',
    'Bad Request',
    'documented',
    ({ sourceFormat, values }) =>
      `Data format ${sourceFormat} of the source connection cannot be read: use ${values.join(', ')}.`,
  ),
  'mapping-param-missing': provider<{ param: string }>(
    '1328-400',
    'Bad Request',
    'assumed',
    ({ param }) => `The Mapping transformation lacks ${param}: add it to the params of that transformation.`,
  ),
  'mapping-param-blank': provider<{ param: string }>(
    '1329-400',
    'Bad Request',
    'assumed',
    ({ param }) => `Parameter ${param} of the Mapping transformation is blank: give it a value.`,
  ),
  'connection-id-null': provider<{ connectionType: string }>(
    '1338-400',
    'Bad Request',
    'documented',
    ({ connectionType }) => `The id of the ${connectionType} is null: send the id of one that exists.`,
  ),
  'flow-patch-path-invalid': provider<{ path: string }>(
    '1365-400',
    'Bad Request',
    'documented',
    ({ path }) => `A flow has nothing to patch at ${path}: correct the path of the operation.`,
  ),
  'mode-in-flow-body': provider(
    '1368-400',
    'Bad Request',
    'inferred',
    () => 'A flow has no field named mode: take it out of the body and, for a draft, send it as a query parameter.',
  ),
  'mapping-missing': provider(
    '1370-400',
    'Bad Request',
    'documented',
    () => 'The flow has no Mapping transformation to take its columns from: add one with the id of a mapping set.',
  ),
  'run-window-reversed': provider<{ endTime: number; startTime: number }>(
    '1381-400',
    'Bad Request',
    'documented',
    ({ endTime, startTime }) =>
      `The window ends at ${endTime}, before it starts at ${startTime}: send an end that is later than the start.`,
  ),
  'run-delta-column-differs': provider(
    '1382-400',
    'Bad Request',
    'documented',
    () => 'The flow already has another delta column: name that one, or leave the delta column out of the run.',
  ),
  'run-delta-column-missing': provider(
    '1383-400',
    'Bad Request',
    'documented',
    () => 'The first run of this flow must name the delta column of its table: send params.deltaColumn.name.',
  ),
  'run-params-unusable': provider<{ params: readonly string[] }>(
    '1384-400',
    'Bad Request',
    'documented',
    ({ params }) => `The run lacks usable params: send ${params.join(', ')}.`,
  ),
  'run-of-recurring-flow': provider<{ flowId: string; frequency: string }>(
    '1386-400',
    'Bad Request',
    'documented',
    ({ flowId, frequency }) =>
      `Flow ${flowId} has frequency ${frequency} and runs by itself: ask for runs of flows with frequency once.`,
  ),
  'run-not-retriggerable': provider<{ flowRunId: string; state: string }>(
    '1387-400',
    'Bad Request',
    'documented',
    ({ flowRunId, state }) =>
      `Run ${flowRunId} is ${state} and cannot be triggered again: choose one that failed or found no records.`,
  ),
  'retrigger-of-stopped-flow': provider<{ flow: string; state: string }>(
    '1388-400',
    'Bad Request',
    'documented',
    ({ flow, state }) =>
      `Flow ${flow} is ${state}: only a flow that is enabled runs, and only its runs are triggered again.`,
  ),
  'run-action-unknown': provider<{ flowRunAction: string }>(
    '1401-400',
    'Bad Request',
    'documented',
    ({ flowRunAction }) => `A run knows no action ${flowRunAction}: send op=re-trigger.`,
  ),
  'transformations-malformed': provider<{ flowId: string }>(
    '1392-400',
    'Bad Request',
    'documented',
    ({ flowId }) => `The transformations of flow ${flowId} are malformed: send a list of objects with name and params.`,
  ),
} as const;
