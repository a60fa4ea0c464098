// The body of a data set at its creation, with its fields in the order in which Catalog answers them. Pure.
import type { components } from '../../../contracts/types/catalog.d.ts';
import type { Scope } from '../service.ts';
import { extensionsOf, sayable } from './changed-data-set.ts';
import { tagsOf } from './tags.ts';

type Schemas = components['schemas'];

/** What is known besides the body that was sent. */
export interface Circumstances {
  readonly id: string;
  /** 24 hexadecimal digits. */
  readonly viewId: string;
  readonly table: string;
  readonly dataBehavior: Schemas['Classification']['dataBehavior'];
  readonly scope: Scope;
}

/** @see CAT and field reports for the fields and their order (documented); a new data set is a DRAFT (example) */
export const newDataSet = (sent: Schemas['NewDataSet'], circumstances: Circumstances): Schemas['DataSet'] => {
  const { id, viewId, table, dataBehavior, scope } = circumstances;
  const {
    name,
    description,
    enableErrorDiagnostics = false,
    tags,
    extensions,
    fileDescription,
    schemaRef,
    ...others
  } = sent;
  const owned = {
    name,
    ...(description !== undefined && { description }),
    enableErrorDiagnostics,
    tags: tagsOf(table, dataBehavior === 'time-series', scope.nowMs, tags),
    state: 'DRAFT',
    imsOrg: scope.org,
    sandboxId: scope.sandboxId,
    extensions: extensionsOf(extensions),
    version: '1.0.0',
    created: scope.nowMs,
    updated: scope.nowMs,
    createdClient: scope.clientId,
    createdUser: scope.userId,
    updatedUser: scope.userId,
    classification: { ...sent.classification, dataBehavior, managedBy: 'CUSTOMER' },
    viewId,
    fileDescription: { format: 'parquet', ...fileDescription },
    files: `@/dataSetFiles?dataSetId=${id}`,
    ...(schemaRef && { schemaRef }),
  } as const satisfies Schemas['DataSet'];
  return { ...owned, ...sayable(others), ...owned };
};
