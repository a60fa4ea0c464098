// Batches of a sandbox, as they are read.
import type { Operations } from '../../../contracts/operation.ts';
import type { operations } from '../../../contracts/types/catalog.d.ts';
import { refuse } from '../../problems/index.ts';
import { textsWithin } from '../../store/document-path.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { aggregated } from './aggregate.ts';
import { listQueryOf, mapOf, pageOf, rowsOf } from './lists.ts';
import { etagOf } from './preconditions.ts';

const EVERYTHING = Number.MAX_SAFE_INTEGER;

export const batches = ({ resources }: House) => {
  /** Those that it names, and those whose ids begin with its own. @see CAT and field reports (inferred) */
  const under = (scope: Scope, { id, body }: Row<'batch'>): Row<'batch'>[] => {
    const named = body.relatedObjects.flatMap((one) =>
      one.type === 'batch' && one.id !== id ? (resources.get(scope, 'batch', one.id) ?? []) : [],
    );
    const filters = [
      { path: 'id', operator: '>', values: [`${id}-`] },
      { path: 'id', operator: '<', values: [`${id}.`] },
    ] as const;
    const below = resources.list(scope, 'batch', { filters, limit: EVERYTHING });
    return [...new Map([...named, ...below].map((row) => [row.id, row])).values()];
  };

  const whole = (scope: Scope, row: Row<'batch'>) => {
    const body = aggregated(
      row.body,
      under(scope, row).map((one) => one.body),
    );
    return { id: row.id, body, json: JSON.stringify(body) };
  };

  return {
    getBatch: ({ params: { id }, query }, scope) => {
      const rows = rowsOf(id, (one) => resources.get(scope, 'batch', one)) ?? refuse('batch-not-found', { id });
      const [only] = rows.length === 1 ? rows : [];
      const headers = only && { headers: { etag: etagOf(only.body) } };
      const shown = query.aggregate ? rows.map((row) => whole(scope, row)) : rows;
      return { status: 200, ...headers, body: mapOf(shown, query.properties) };
    },

    listBatches: ({ query }, scope) => ({
      status: 200,
      body: mapOf(resources.list(scope, 'batch', listQueryOf(query)), query.properties),
    }),

    listUniqueBatchValues: ({ params: { field }, query }, scope) => {
      const { filters = [], order = [], limit, skip = 0 } = listQueryOf(query);
      const found = resources.list(scope, 'batch', { filters, order, limit: EVERYTHING });
      const values = [...new Set(found.flatMap(({ id, body }) => (field === 'id' ? id : textsWithin(body, field))))];
      return { status: 200, body: pageOf(values, { limit, skip }) };
    },
  } satisfies Partial<Operations<operations, Scope>>;
};
