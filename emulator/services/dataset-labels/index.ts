// Dataset Service: the data usage labels of data sets. One entity of labels for each data set that has any; its etag is in every answer.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/dataset-service.d.ts';
import { refuse } from '../../problems/index.ts';
import { datasetServiceEtag } from '../../store/ids.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope, Service } from '../service.ts';

type Labels = components['schemas']['Labels'];

/** What the policies behind the labels call a data set. */
const entityOf = (id: string): string => `AEP:dataset:${id}`;

/** Goes into the refusal, as the entity that was looked for. */
const at = (id: string) => ({ report: { path: `/entities/${entityOf(id)}` } });

const etagOf = ({ id, revision, updatedMs }: Row<'dataSetLabels'>) => datasetServiceEtag(id, revision, updatedMs);

const whole = ({ labels = [], optionalLabels = [] }: Partial<Labels>): Labels => ({ labels, optionalLabels });

const checkEtag = (row: Row<'dataSetLabels'>, sent: string): void => {
  const accepted = ['*', etagOf(row)];
  if (!accepted.includes(sent.replaceAll('"', ''))) refuse('labels-etag-mismatch', { id: row.id, sent }, at(row.id));
};

export const datasetLabels = ({ resources, switches }: House): Service => {
  const get = (scope: Scope, id: string) => resources.get(scope, 'dataSetLabels', id);
  const found = (scope: Scope, id: string) => get(scope, id) ?? refuse('labels-not-found', { id }, at(id));
  const answer = (scope: Scope, id: string) => {
    const row = found(scope, id);
    return { headers: { etag: etagOf(row) }, body: { json: row.json } };
  };

  const insert = (scope: Scope, id: string, sent: Partial<Labels>): void => {
    if (!resources.get(scope, 'dataSet', id)) refuse('labels-data-set-not-found', { id }, at(id));
    resources.insert(scope, 'dataSetLabels', { id, body: whole(sent), nowMs: scope.nowMs });
  };

  const operations = {
    getDataSetLabels: ({ params: { id } }, scope) => {
      const { headers, body } = answer(scope, id);
      if (switches['labels-look-up'] === 'labels') return { status: 200, headers, body };
      const entity = JSON.stringify({ [entityOf(id)]: { imsOrg: scope.org, ...found(scope, id).body } });
      return { status: 200, headers, body: { json: entity } };
    },

    createDataSetLabels: ({ params: { id }, body }, scope) => {
      if (get(scope, id)) refuse('labels-exist', { id }, at(id));
      insert(scope, id, body);
      return { status: 201, ...answer(scope, id) };
    },

    replaceDataSetLabels: ({ params: { id }, headers, body }, scope) => {
      const row = switches['first-labels-by-put'] === 'create' ? get(scope, id) : found(scope, id);
      if (!row) insert(scope, id, body);
      else {
        checkEtag(row, headers['If-Match']);
        if (!resources.update(scope, 'dataSetLabels', row, scope.nowMs, () => whole(body))) refuse('internal', {});
      }
      return { status: 200, ...answer(scope, id) };
    },

    deleteDataSetLabels: ({ params: { id }, headers }, scope) => {
      checkEtag(found(scope, id), headers['If-Match']);
      resources.remove(scope, 'dataSetLabels', id);
      return { status: 200 };
    },
  } satisfies Operations<operations, Scope>;

  return { operations };
};
