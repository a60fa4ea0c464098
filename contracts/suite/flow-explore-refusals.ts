// What cannot be explored, and why: by a connection to tables, by one to files, by a connection spec.
import type { Answer, ContractCase, Target } from './case.ts';
import {
  AZURE_FILES,
  encoded,
  explore,
  exploreCrm,
  LANDING_ZONE,
  makeConnectionOf,
  type Query,
} from './flow-explore.ts';
import type { RefusalName } from './refusal-facts.ts';
import { refusalCase } from './refusals.ts';
import { SOME_ACCOUNTS, wrongFilters } from './row-filter.ts';
import { DATA_LAKE, FLOW, get, NO_UUID, PHOENIX, SALESFORCE } from './tutorial.ts';

type Refused = readonly [refusal: RefusalName, name: string, query: Query];

const TABLE = { objectType: 'table', object: 'Accounts' };
const FILE = { objectType: 'file', object: '/a.csv' };
const filters = encoded(SOME_ACCOUNTS);

const ofTables: readonly Refused[] = [
  ['explore-parameter-missing', 'exploring says what kind of object', {}],
  ['explore-parameter-missing', 'exploring a table says which', { objectType: 'table' }],
  ['explore-parameter-blank', 'a kind of object is not blank', { objectType: '' }],
  ['explore-parameter-blank', 'a filter is not blank', { ...TABLE, filters: '' }],
  ['explored-object-blank', 'the name of a table is not blank', { objectType: 'table', object: '' }],
  ['explored-table-unknown', 'a table that is not there has no columns', { ...TABLE, object: 'Nowhere' }],
  ['object-type-unknown', 'a source of tables has no files', FILE],
  ['file-detection-by-connector', 'a table has no layout to be guessed', { ...TABLE, determineProperties: 'true' }],
  ['illegal-argument', 'only rows are filtered', { objectType: 'root', filters }],
  ['row-filter-undecodable', 'a filter in a query string is in Base64', { ...TABLE, filters: '{"type":"PQL"}' }],
  ['row-filter-undecodable', 'a filter in a query string holds JSON', { ...TABLE, filters: btoa('city = Rome') }],
];

const ofFiles: readonly Refused[] = [
  ['explored-object-blank', 'a folder is not blank', { objectType: 'folder', object: ' ' }],
  ['explore-parameter-missing', 'exploring a file says which', { objectType: 'file', fileType: 'json' }],
  ['explore-parameter-blank', 'a file type is not blank', { ...FILE, fileType: '' }],
  ['object-type-unknown', 'a storage of files has no tables', TABLE],
  ['file-type-unknown', 'a file of which nothing is said is of no known type', FILE],
  ['file-type-unknown', 'a file is of a type that there is', { ...FILE, fileType: 'xml' }],
  [
    'illegal-argument',
    'a column delimiter is one character',
    { ...FILE, fileType: 'delimited', columnDelimiter: ';;' },
  ],
  ['illegal-argument', 'a compression is one that there is', { ...FILE, fileType: 'json', compressionType: 'rar' }],
  [
    'file-properties-twice',
    'a layout is given or guessed, not both',
    { ...FILE, determineProperties: 'true', fileType: 'json' },
  ],
  ['row-filter-not-supported', 'rows of files are not filtered', { objectType: 'root', filters }],
  ['not-emulated', 'a file is not there to be read', { ...FILE, fileType: 'delimited', columnDelimiter: '\\t' }],
];

type Asking = (target: Target, query: Query) => Promise<Answer>;

const casesOf = (operation: string, where: string, ask: Asking, rows: readonly Refused[]): ContractCase[] =>
  rows.map(([refusal, name, query]) =>
    refusalCase({ name: `${name} (${where})`, operation, refusal, provoke: (target) => ask(target, query) }),
  );

const by =
  (specId: string): Asking =>
  async (target, query) =>
    explore(target, `connections/${await makeConnectionOf(target, specId)}`, query);

const bySpec =
  (specId: string): Asking =>
  (target, query) =>
    explore(target, `connectionSpecs/${specId}`, query);

const byConnection = (where: string, ask: Asking, rows: readonly Refused[]) =>
  casesOf('listConnectionObjects', where, ask, rows);
const bySpecId = (specId: string, rows: readonly Refused[]) =>
  casesOf('listConnectionSpecObjects', 'by spec', bySpec(specId), rows);

const GUESS = { ...FILE, determineProperties: 'true' };
const ROOT = { objectType: 'root' };

const missing = (operation: string, path: string): ContractCase =>
  refusalCase({
    name: `asking of what is not there is refused (${operation})`,
    operation,
    refusal: 'resource-not-found',
    provoke: (target) => get(target, `${FLOW}/${path}`),
  });

export const flowExploreRefusals: readonly ContractCase[] = [
  ...byConnection('tables', exploreCrm, ofTables),
  ...byConnection(
    'filters',
    exploreCrm,
    wrongFilters.map(([refusal, name, filter]): Refused => [refusal, name, { ...TABLE, filters: encoded(filter) }]),
  ),
  ...byConnection('Phoenix', by(PHOENIX), [
    ['row-filter-not-supported', 'not every connector filters rows', { ...TABLE, filters }],
  ]),
  ...byConnection('data lake', by(DATA_LAKE), [['explore-not-supported', 'a target has nothing to explore', ROOT]]),
  ...byConnection('files', by(AZURE_FILES), [
    ...ofFiles,
    ['file-detection-by-spec', 'not every storage guesses a layout', GUESS],
  ]),
  ...byConnection('landing zone', by(LANDING_ZONE), [
    ['file-detection-failed', 'the layout of a file that is not there cannot be guessed', GUESS],
  ]),
  ...bySpecId(LANDING_ZONE, [...ofFiles, ['file-detection-failed', 'a guess needs a file', GUESS]]),
  ...bySpecId(SALESFORCE, [
    ['explore-by-spec-not-allowed', 'a source with credentials is explored by a connection', ROOT],
  ]),
  missing('listConnectionObjects', `connections/${NO_UUID}/explore?objectType=root`),
  missing('listConnectionSpecObjects', `connectionSpecs/${NO_UUID}/explore?objectType=root`),
  missing('validateConnection', `connections/${NO_UUID}/test`),
  missing('listConnectionConfigs', `connections/${NO_UUID}/configs`),
  missing('listConnectionSpecConfigs', `connectionSpecs/${NO_UUID}/configs`),
];
