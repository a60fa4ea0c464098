// Exploring: what stands behind a base connection or, where a source asks for no credentials, behind its connection spec.
import type { AsyncOperations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/flow-service.d.ts';
import type { RowFilter } from '../../engine/sources/row-filter.ts';
import type { SourceColumn, TableDescription } from '../../engine/sources/source.ts';
import { refuse } from '../../problems/index.ts';
import type { ConnectionSpec } from '../../store/library.ts';
import type { House, Scope } from '../service.ts';
import { collection } from './collection.ts';
import { exploreFile, type FileQuery } from './explore-files.ts';
import { checkedRowFilter, decodedFilter, filterGrammarOf, tableNamed } from './row-filters.ts';
import { isWithoutAuth, type SourceKind, sourceKindOf } from './source-kind.ts';
import { chosenConnectionSpec } from './spec-choice.ts';
import { connectionSpecOf } from './specs.ts';

/** The operations that read a source, and so wait. */
export type Exploring = 'listConnectionObjects' | 'listConnectionSpecObjects';

type Schemas = components['schemas'];

interface ExploreQuery extends FileQuery {
  readonly objectType?: string;
  readonly object?: string;
  readonly preview?: boolean;
  readonly filters?: string;
}

/** What is asked of which source, once the connection is left behind. */
interface Question {
  readonly operation: Exploring;
  readonly spec: ConnectionSpec;
  readonly kind: SourceKind;
  readonly query: ExploreQuery;
}

/** How much of a table a preview shows; no source tells (assumed). */
const PREVIEW_ROWS = 100;

const OBJECT_TYPES = {
  table: ['root', 'table'],
  file: ['root', 'folder', 'file'],
  rest: ['rest'],
} as const satisfies Record<SourceKind, readonly string[]>;

const NEVER_BLANK = ['objectType', 'filters', 'fileType', 'columnDelimiter', 'compressionType', 'encoding'] as const;

/** Refuses with explore-parameter-missing, explore-parameter-blank, object-type-unknown. */
const objectTypeOf = ({ kind, query }: Question): 'root' | 'table' | 'folder' | 'file' | 'rest' => {
  const { objectType } = query;
  if (objectType === undefined) return refuse('explore-parameter-missing', { param: 'objectType' });
  const param = NEVER_BLANK.find((name) => query[name] === '');
  if (param) return refuse('explore-parameter-blank', { param });
  return OBJECT_TYPES[kind].find((type) => type === objectType.toLowerCase()) ?? refuse('object-type-unknown', {});
};

/** Refuses with explore-parameter-missing, explored-object-blank. */
const objectOf = ({ object }: ExploreQuery, objectType: string): string => {
  if (object === undefined) return refuse('explore-parameter-missing', { param: 'object' });
  return object.trim() === '' ? refuse('explored-object-blank', { queryParam: 'object', objectType }) : object;
};

const asObject = ({ name }: TableDescription): Schemas['ExploredObject'] => ({
  ...{ type: 'table', name, path: name },
  ...{ canPreview: true, canFetchSchema: true },
});

/** @see TAB (documented) */
const asColumn = ({ name, type, xdm }: SourceColumn): Schemas['ExploredColumn'] => ({
  ...{ name, type },
  ...(xdm.format === 'date-time' && { 'meta:xdmType': 'date-time' }),
  xdm,
});

export const exploring = (house: House): Pick<AsyncOperations<operations, Scope>, Exploring> => {
  const { source } = house;
  const all = collection(house, 'connection', 'connections');

  const rowsOf = async (tableName: string, filter: RowFilter | undefined): Promise<Record<string, unknown>[]> => {
    const page = await source.page({ tableName, rowsMax: PREVIEW_ROWS, ...(filter && { filter }) }, 0);
    if (page.kind !== 'page') return refuse('explored-table-unknown', { tableName });
    return page.rows.map(({ record }) => record);
  };

  /** A filter acts on the preview, and is judged without one too. */
  const exploreTable = async ({ spec, query }: Question): Promise<Schemas['ExploredTable']> => {
    const grammar = query.filters === undefined ? undefined : filterGrammarOf(spec);
    const { name, columns } = tableNamed(source, objectOf(query, 'table'));
    const filter = grammar && checkedRowFilter(decodedFilter(query.filters ?? ''), grammar, columns);
    const data = query.preview ? await rowsOf(name, filter) : undefined;
    return { format: 'flat', schema: { columns: columns.map(asColumn) }, ...(data && { data }) };
  };

  const exploreSource = async (question: Question): Promise<Schemas['Explored']> => {
    const { operation, spec, kind, query } = question;
    const objectType = objectTypeOf(question);
    if (query.determineProperties && kind !== 'file') {
      return refuse('file-detection-by-connector', { connectorType: spec.name });
    }
    if (objectType === 'table') return exploreTable(question);
    if (query.filters !== undefined) {
      filterGrammarOf(spec);
      return refuse('illegal-argument', { detailedMessage: 'filters go with objectType=table alone' });
    }
    if (objectType === 'rest') {
      return refuse('not-emulated', {
        operation: `${operation} with objectType=rest`,
        reason: 'no REST source is emulated',
      });
    }
    if (objectType === 'root') return kind === 'table' ? source.tables().map(asObject) : [];
    objectOf(query, objectType);
    return objectType === 'folder' ? [] : exploreFile(operation, spec, query);
  };

  return {
    listConnectionObjects: async ({ params, query }, scope) => {
      const { connectionSpec } = all.find(params.connectionId, scope).body;
      const spec = chosenConnectionSpec(house, connectionSpec);
      const kind = sourceKindOf(house, spec) ?? refuse('explore-not-supported', { connectionSpecId: spec.id });
      return { status: 200, body: await exploreSource({ operation: 'listConnectionObjects', spec, kind, query }) };
    },

    listConnectionSpecObjects: async ({ params, query }) => {
      const spec = connectionSpecOf(house, params.connectionSpecId);
      const kind = isWithoutAuth(spec) ? sourceKindOf(house, spec) : undefined;
      if (!kind) return refuse('explore-by-spec-not-allowed', { connectionSpecId: spec.id });
      return { status: 200, body: await exploreSource({ operation: 'listConnectionSpecObjects', spec, kind, query }) };
    },
  };
};
