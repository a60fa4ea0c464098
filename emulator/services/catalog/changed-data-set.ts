// What becomes of a data set by a change: what a client may say as it was sent, what is Catalog's as it was. Pure.
import { isDeepStrictEqual } from 'node:util';
import type { components } from '../../../contracts/types/catalog.d.ts';
import { isObject } from '../../engine/xdm/schema-node.ts';
import type { Scope } from '../service.ts';
import { changedTags } from './tags.ts';
import { changed, READ_ONLY } from './versions.ts';

type Schemas = components['schemas'];
type DataSet = Schemas['DataSet'];
type Extensions = Schemas['Extensions'];

/** Besides what is Catalog's own in every object. What a client sends for one of these is passed over (assumed). */
const OWN: readonly string[] = [
  ...['namespace', 'state', 'viewId', 'basePath', 'files', 'persistence', 'dule', 'statsCache'],
  ...['lastBatchId', 'lastBatchStatus', 'lastSuccessfulBatch', 'lastFailedBatch'],
];

const fieldsOf = (body: object, isWanted: (name: string) => boolean): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([name]) => isWanted(name)));

const isOwn = (name: string): boolean => OWN.includes(name);

/** What of `sent` a client may say of a data set. */
export const sayable = (sent: object): Record<string, unknown> =>
  fieldsOf(sent, (name) => !isOwn(name) && !READ_ONLY.includes(name));

const metricsOf = (extensions: Extensions | undefined) => {
  const found: unknown = extensions?.adobe_lakeHouse?.['metrics'];
  return isObject(found) ? { metrics: found } : {};
};

const rest = ({ adobe_lakeHouse: _lakeHouse, ...others }: Extensions): Extensions => others;

/** Both catalogues are always there; the metrics of the lake are not the client's to say. */
export const extensionsOf = (sent: Extensions = {}, before?: Extensions): Extensions => {
  const { metrics: _sent, ...lakeHouse } = sent.adobe_lakeHouse ?? {};
  return { adobe_lakeHouse: { ...lakeHouse, ...metricsOf(before) }, adobe_unifiedProfile: {}, ...rest(sent) };
};

export interface Circumstances {
  readonly table: string;
  readonly dataBehavior: Schemas['Classification']['dataBehavior'];
  readonly scope: Pick<Scope, 'nowMs' | 'userId'>;
}

/** `sent`: all that the client wants said of the data set, as `sayable` leaves it. */
export const changedDataSet = (before: DataSet, sent: Schemas['NewDataSet'], circumstances: Circumstances): DataSet => {
  const { table, dataBehavior, scope } = circumstances;
  const wanted = {
    ...fieldsOf(before, isOwn),
    ...sent,
    enableErrorDiagnostics: sent.enableErrorDiagnostics ?? false,
    tags: changedTags(before.tags, sent.tags ?? before.tags, table, scope.nowMs),
    extensions: extensionsOf(sent.extensions ?? before.extensions, before.extensions),
    classification: {
      ...(sent.classification ?? before.classification),
      dataBehavior,
      managedBy: before.classification.managedBy,
    },
    fileDescription: { format: 'parquet', ...sent.fileDescription },
  };
  return changed(before, wanted, scope);
};

/** A change that changes nothing is none: the version stays (assumed). */
export const isSame = (before: DataSet, after: DataSet): boolean => isDeepStrictEqual(sayable(before), sayable(after));
