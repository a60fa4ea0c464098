// PUT and PATCH of data sets. However a change is written, what comes out is held to what a new data set is held to.
import { isDeepStrictEqual } from 'node:util';
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/catalog.d.ts';
import { isObject } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { changedDataSet, isSame, sayable } from './changed-data-set.ts';
import { checkDataSet, freeTable } from './data-set-rules.ts';
import { merged, patched, type SentOperation } from './patch.ts';
import { checkPreconditions, isDryRun } from './preconditions.ts';
import { dataBehaviorOf } from './schema-ref.ts';
import { TABLE_TAG } from './tags.ts';

type DataSet = components['schemas']['DataSet'];
type NewDataSet = components['schemas']['NewDataSet'];

interface Changed {
  readonly params: { readonly id: string };
  readonly headers: { readonly 'If-Match'?: string; readonly 'If-None-Match'?: string; readonly Pragma?: string };
}

/** Of these Catalog has set a part itself: a PUT that does not speak of one leaves it (assumed). */
const KEPT = ['tags', 'extensions', 'classification'] as const;

const JSON_PATCH = 'application/json-patch+json';

const isList = (sent: object): sent is readonly SentOperation[] => Array.isArray(sent);

const replaced = (before: DataSet, sent: NewDataSet): object => {
  const kept = Object.fromEntries(KEPT.map((name) => [name, sent[name] ?? before[name]]));
  return { ...sent, ...kept };
};

export const dataSetChanges = (house: House) => {
  const { resources, switches } = house;

  const found = (scope: Scope, { params: { id }, headers }: Changed): Row<'dataSet'> => {
    const row = resources.get(scope, 'dataSet', id) ?? refuse('data-set-not-found', { id });
    const { version, updated } = row.body;
    checkPreconditions(headers, { id, version, updated });
    return row;
  };

  /** Without its table a data set cannot be found: it stays where it was not sent (assumed). */
  const tableOf = (scope: Scope, { id, body }: Row<'dataSet'>, { tags }: NewDataSet): string => {
    const [before] = body.tags[TABLE_TAG] ?? [];
    const [wanted = before] = tags?.[TABLE_TAG] ?? [];
    const named = wanted === undefined ? {} : { tags: { [TABLE_TAG]: [wanted] } };
    return wanted === before && before !== undefined ? before : freeTable(house, scope, id, { ...body, ...named });
  };

  const behaviorOf = (scope: Scope, before: DataSet, { schemaRef }: NewDataSet) =>
    isDeepStrictEqual(schemaRef, before.schemaRef)
      ? before.classification.dataBehavior
      : dataBehaviorOf(house, scope, schemaRef);

  /** Refuses as a new data set does. */
  const change = (scope: Scope, row: Row<'dataSet'>, { headers }: Changed, wanted: object) => {
    const said = sayable(wanted);
    house.checkBody('createDataSet', said);
    // The contract's check has just passed.
    const sent = said as NewDataSet;
    const circumstances = { table: tableOf(scope, row, sent), dataBehavior: behaviorOf(scope, row.body, sent), scope };
    const after = changedDataSet(row.body, sent, circumstances);
    checkDataSet(house, scope, after, row.body);
    const isLeft = isDryRun(headers) || isSame(row.body, after);
    if (!isLeft && !resources.update(scope, 'dataSet', row, scope.nowMs, () => after)) refuse('internal', {});
    return { status: 200 as const, body: [`@/dataSets/${row.id}`] };
  };

  /** The tags that are sent take the place of all, or are added to them. */
  const withFields = (before: DataSet, sent: Readonly<Record<string, unknown>>): object => {
    const { tags } = sent;
    const isMerged = switches['patched-tags'] === 'merge' && isObject(tags);
    return { ...before, ...sent, ...(isMerged && { tags: { ...before.tags, ...tags } }) };
  };

  return {
    replaceDataSet: (input, scope) => {
      const row = found(scope, input);
      return change(scope, row, input, replaced(row.body, input.body));
    },

    patchDataSet: (input, scope) => {
      const row = found(scope, input);
      const { body, headers } = input;
      if (isList(body)) return change(scope, row, input, patched(row.body, body));
      if (headers['Content-Type']?.toLowerCase().startsWith(JSON_PATCH)) {
        refuse('catalog-patch-invalid', { path: '/', reason: `${JSON_PATCH} is a list of operations` });
      }
      return change(scope, row, input, withFields(row.body, body));
    },

    patchDataSetV2: (input, scope) => {
      const row = found(scope, input);
      return change(scope, row, input, Object(merged(row.body, input.body)));
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
