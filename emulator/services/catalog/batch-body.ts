// The body of a batch that a client makes or changes. Pure.
import { isDeepStrictEqual } from 'node:util';
import type { components } from '../../../contracts/types/catalog.d.ts';
import type { Scope } from '../service.ts';
import { changed, writable } from './versions.ts';

type Schemas = components['schemas'];
type Batch = Schemas['Batch'];
type NewBatch = Schemas['NewBatch'];

/** Besides what is Catalog's own in every object: `externalId` is read-only in the published document. A body never repeats its id. */
const OWN: readonly string[] = ['externalId', 'id'];

/** What of `sent` a client may say of a batch; the rest is passed over (assumed). */
export const sayableOf = (sent: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(writable(sent)).filter(([name]) => !OWN.includes(name)));

/** What every batch has, whatever was sent. */
const whole = (sent: NewBatch) => ({
  relatedObjects: [],
  tags: {},
  errors: [],
  metrics: {},
  availableDates: {},
  replay: {},
  ...sent,
});

/** `sent`: as `sayableOf` leaves it. @see CAT (documented) for the fields; that a batch is known outside by its own id is inferred */
export const newBatch = (sent: NewBatch, id: string, { org, sandboxId, clientId, userId, nowMs }: Scope): Batch => {
  const { status, ...others } = whole(sent);
  return {
    status,
    ...{ imsOrg: org, sandboxId, externalId: id, version: '1.0.0', created: nowMs, updated: nowMs },
    ...{ createdClient: clientId, createdUser: userId, updatedUser: userId },
    ...others,
  };
};

/** `sent`: all that the client wants said of the batch, as `sayableOf` leaves it. */
export const changedBatch = (before: Batch, sent: NewBatch, scope: Pick<Scope, 'nowMs' | 'userId'>): Batch => {
  const { externalId } = before;
  return changed(before, { ...whole(sent), ...(externalId !== undefined && { externalId }) }, scope);
};

/** A change that changes nothing is none: the version stays (assumed). */
export const isSameBatch = (before: Batch, after: Batch): boolean =>
  isDeepStrictEqual(sayableOf(before), sayableOf(after));

const FORM = '(?:[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-HJKMNP-TV-Z]{26})';
const ID = new RegExp(`^${FORM}(?:-[\\w@-]{1,200})?$`);

/** @see CAT, field reports for the forms: 24 or 32 hexadecimal digits, UUID, ULID, and that of a batch under another one (inferred) */
export const isBatchId = (id: string): boolean => ID.test(id);
