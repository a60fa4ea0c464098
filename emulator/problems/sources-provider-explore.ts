// What the sources provider refuses of those who explore a source, filter its rows, or describe its files.
import { entries } from './problem.ts';

const provider = entries({ dialect: 'sources-provider', source: 'SE' });
const TITLE = 'Bad Request';

const files = {
  'column-delimiter-too-long': provider<{ sourceConnection: string }>(
    '1331-400',
    TITLE,
    'documented',
    ({ sourceConnection }) =>
      `Source connection ${sourceConnection} has a column delimiter of several characters: send a single one.`,
  ),
  'base-connection-not-allowed': provider<{ connectionSpecId: string }>(
    '1332-400',
    TITLE,
    'documented',
    ({ connectionSpecId }) =>
      `Sources of connection spec ${connectionSpecId} need no base connection: leave baseConnectionId out.`,
  ),
  'file-detection-by-connector': provider<{ connectorType: string }>(
    '1371-400',
    TITLE,
    'inferred',
    ({ connectorType }) => `Connector ${connectorType} reads no files to be guessed at: leave determineProperties out.`,
  ),
  'file-properties-twice': provider(
    '1374-400',
    TITLE,
    'documented',
    () => 'The layout of the file is both given and to be guessed: send determineProperties, or the layout.',
  ),
  'file-detection-failed': provider(
    '1375-400',
    TITLE,
    'documented',
    () => 'The layout of the file could not be guessed: say fileType, columnDelimiter and compressionType yourself.',
  ),
  'file-detection-by-spec': provider<{ connectionSpecId: string }>(
    '1376-400',
    TITLE,
    'inferred',
    ({ connectionSpecId }) =>
      `Sources of connection spec ${connectionSpecId} do not guess how a file is laid out: send fileType instead.`,
  ),
  'file-type-unknown': provider(
    '1399-400',
    TITLE,
    'inferred',
    () => 'What kind of file it is cannot be told: send fileType as delimited, json or parquet.',
  ),
};

const exploring = {
  'explored-table-unknown': provider<{ tableName: string }>(
    '1330-400',
    TITLE,
    'documented',
    ({ tableName }) =>
      `Table ${tableName} has no columns, or is not there: explore objectType=root for those there are.`,
  ),
  'explore-parameter-blank': provider<{ param: string }>(
    '1334-400',
    TITLE,
    'documented',
    ({ param }) => `Query parameter ${param} has no value: give it one, or leave it out.`,
  ),
  'explore-not-supported': provider<{ connectionSpecId: string }>(
    '1336-400',
    TITLE,
    'documented',
    ({ connectionSpecId }) =>
      `Connections of spec ${connectionSpecId} have nothing to explore: use one to a source of tables or files.`,
  ),
  'explored-object-blank': provider<{ queryParam: string; objectType: string }>(
    '1337-400',
    TITLE,
    'documented',
    ({ queryParam, objectType }) =>
      `Query parameter ${queryParam} has no value, and objectType=${objectType} needs one: send the path that root shows.`,
  ),
  'object-type-unknown': provider(
    '1358-400',
    TITLE,
    'documented',
    () => 'Query parameter objectType is of no kind that this source has: send root, table, folder or file.',
  ),
  'explore-parameter-missing': provider<{ param: string }>(
    '1359-400',
    TITLE,
    'documented',
    ({ param }) => `Query parameter ${param} is not there: add it to the request.`,
  ),
  'explore-by-spec-not-allowed': provider<{ connectionSpecId: string }>(
    '1372-400',
    TITLE,
    'documented',
    ({ connectionSpecId }) =>
      `Connection spec ${connectionSpecId} cannot be explored by itself: make a base connection and explore that.`,
  ),
};

const filters = {
  'row-filter-malformed': provider(
    '1349-400',
    TITLE,
    'documented',
    () => 'The row filter is not built as it must be: send fnApply nodes that hold a fieldLookup and a literal.',
  ),
  'row-filter-without-operator': provider(
    '1350-400',
    TITLE,
    'documented',
    () => 'A condition of the row filter has no operator: name one in fnName.',
  ),
  'row-filter-operator-not-supported': provider<{ operator: string }>(
    '1351-400',
    TITLE,
    'documented',
    ({ operator }) =>
      `This connector cannot filter with operator ${operator}: use one that filterAtSource of its connection spec lists.`,
  ),
  'row-filter-not-supported': provider<{ connectorType: string }>(
    '1353-400',
    TITLE,
    'documented',
    ({ connectorType }) => `Connector ${connectorType} cannot filter rows before they are read: leave the filter out.`,
  ),
  'row-filter-type-unknown': provider<{ supportedFilterType: string }>(
    '1355-400',
    TITLE,
    'documented',
    ({ supportedFilterType }) => `The type of the row filter is not known: send type as ${supportedFilterType}.`,
  ),
  'row-filter-format-unknown': provider<{ supportedFilterFormat: string }>(
    '1356-400',
    TITLE,
    'documented',
    ({ supportedFilterFormat }) =>
      `The format of the row filter is not known: send format as ${supportedFilterFormat}.`,
  ),
  'row-filter-empty': provider(
    '1357-400',
    TITLE,
    'documented',
    () => 'The row filter holds no conditions: put them into value.',
  ),
  'row-filter-compares-null': provider<{ operator: string }>(
    '1377-400',
    TITLE,
    'documented',
    ({ operator }) => `Operator ${operator} cannot compare with null: send a value, or use isNull.`,
  ),
  'row-filter-column-unknown': provider<{ column: string }>(
    '1378-400',
    TITLE,
    'documented',
    ({ column }) => `The table has no column ${column} to filter by: explore the table for the columns it has.`,
  ),
  'row-filter-value-mismatch': provider<{ value: unknown; columnDataType: string; valueDataType: string }>(
    '1379-400',
    TITLE,
    'documented',
    ({ value, columnDataType, valueDataType }) =>
      `Value ${String(value)} of the row filter is of type ${valueDataType}, its column of type ${columnDataType}: send a value of that type.`,
  ),
  'row-filter-undecodable': provider(
    '1389-400',
    TITLE,
    'documented',
    () => 'The row filter in the query string cannot be decoded: send its JSON in UTF-8, encoded in Base64.',
  ),
  'row-filter-not-of-several': provider(
    '1390-400',
    TITLE,
    'documented',
    () => 'A negation in the row filter holds several conditions: give it one, such as an and of them.',
  ),
};

export const sourcesProviderExplore = { ...exploring, ...filters, ...files } as const;
