// What the sources provider refuses only when something in it or behind it breaks, or of connectors that are not like ours. As with
// Flow Service's own, these are said where a fault asks for them, and nowhere else; five ids stand in both catalogues and mean
// different layers.
import { entries } from './problem.ts';

const provider = entries({ dialect: 'sources-provider', source: 'SE' });

const BAD = 'Bad Request';
const INTERNAL = 'Internal Error';
const DOWN = 'Service Unavailable';
const LATE = 'Gateway Timeout';

export const sourcesProviderFaults = {
  'source-media-type': provider(
    '1004-415',
    'Unsupported Media Type',
    'disputed',
    () => 'The body is of a kind that it does not read: send JSON, and content-type: application/json.',
    { source: 'SE against TR' },
  ),
  'source-service-failed': provider(
    '1005-500',
    INTERNAL,
    'documented',
    () => 'It broke down and cannot say why: send the request again later.',
  ),
  'source-service-too-slow': provider(
    '1006-408',
    'Request Timeout',
    'documented',
    () => 'Handling the request took longer than it may: ask for less at once, or send it again later.',
  ),
  'source-message-broken': provider(
    '1010-500',
    'Invalid detailed-message',
    'documented',
    () => 'It has an answer, and could not put it into words: send the request again later.',
  ),
  'source-service-down': provider(
    '1011-503',
    DOWN,
    'documented',
    () => 'It is down for the moment: send the request again later.',
  ),
  'source-service-timed-out': provider(
    '1012-504',
    LATE,
    'documented',
    () => 'A service that it needs did not answer in time: send the request again later.',
  ),

  'connector-refused': provider<{ detailedMessage: string }>(
    '1100-400',
    BAD,
    'documented',
    ({ detailedMessage }) => `The connector turned the call down: ${detailedMessage}.`,
  ),
  'connector-failed': provider(
    '1101-500',
    INTERNAL,
    'documented',
    () => 'The connector broke down: send the request again later.',
  ),
  // What these three are about is our reading of their titles.
  'connector-object-missing': provider<{ detailedMessage: string }>(
    '1102-404',
    'Resource not found',
    'inferred',
    ({ detailedMessage }) => `The connector does not find the object in its source: ${detailedMessage}.`,
  ),
  'connector-unauthorized': provider<{ detailedMessage: string }>(
    '1105-401',
    'Unauthorized',
    'inferred',
    ({ detailedMessage }) => `The source does not accept the credentials of the connection: ${detailedMessage}.`,
  ),
  'connector-forbidden': provider<{ detailedMessage: string }>(
    '1106-403',
    'Forbidden',
    'inferred',
    ({ detailedMessage }) => `The account of the connection may not read that object: ${detailedMessage}.`,
  ),
  'connector-down': provider(
    '1103-503',
    DOWN,
    'documented',
    () => 'The connector is down for the moment: send the request again later.',
  ),
  'connector-timed-out': provider(
    '1104-504',
    LATE,
    'documented',
    () => 'The source did not answer its connector in time: send the request again later.',
  ),

  'connection-not-changeable': provider<{ connectorType: string }>(
    '1300-400',
    BAD,
    'documented',
    ({ connectorType }) => `Connections of connector ${connectorType} cannot be changed: create another one.`,
  ),
  'copy-service-failed': provider<{ msftErrorMessage: string }>(
    '1308-400',
    BAD,
    'documented',
    ({ msftErrorMessage }) => `The service that copies the data reports: ${msftErrorMessage}.`,
  ),
  'several-faults': provider<{ combinedMessage: string }>(
    '1318-400',
    BAD,
    'documented',
    ({ combinedMessage }) => `More than one thing is wrong with the request: ${combinedMessage}.`,
  ),
  // The published title is cut short; it never leaves the house.
  'run-action-not-supported': provider<{ flowRunAction: string; specId: string }>(
    '1333-400',
    'Bad Reques',
    'documented',
    ({ flowRunAction, specId }) => `Runs of spec ${specId} do not know the action ${flowRunAction}: leave it out.`,
  ),
  'row-filter-language-unknown': provider<{ ql: string }>(
    '1354-400',
    BAD,
    'documented',
    ({ ql }) => `Rows cannot be filtered in the query language ${ql} of this source: leave the filter out.`,
  ),
  'run-creation-failed': provider<{ message: string }>(
    '1380-400',
    BAD,
    'documented',
    ({ message }) => `The run could not be created: ${message}.`,
  ),
  'run-on-demand-not-supported': provider<{ connectorType: string }>(
    '1385-400',
    BAD,
    'documented',
    ({ connectorType }) => `Flows of connector ${connectorType} cannot be run on demand: let them run by schedule.`,
  ),
  'schema-notes-unreadable': provider<{ sourceConnectionId: string }>(
    '1391-400',
    BAD,
    'documented',
    ({ sourceConnectionId }) =>
      `The notes on its schema that source connection ${sourceConnectionId} keeps cannot be read: create it anew.`,
  ),
  'source-operation-failed': provider(
    '1402-500',
    INTERNAL,
    'documented',
    () => 'One of its own operations broke down: send the request again later.',
  ),
  'flow-service-failed-for-provider': provider(
    '1601-500',
    INTERNAL,
    'documented',
    () => 'Flow Service broke down while it was called back: send the request again later.',
  ),
  'flow-service-down-for-provider': provider(
    '1603-503',
    DOWN,
    'documented',
    () => 'Flow Service was down when it was called back: send the request again later.',
  ),
  'flow-service-late-for-provider': provider(
    '1604-504',
    LATE,
    'documented',
    () => 'Flow Service did not answer in time when it was called back: send the request again later.',
  ),
} as const;
