// What kind of source a connection spec stands for. The flow spec that lists it says so best; where none does, its category.
import { isObject } from '../../engine/xdm/schema-node.ts';
import type { ConnectionSpec } from '../../store/library.ts';
import type { House } from '../service.ts';

export type SourceKind = 'table' | 'file' | 'rest';

/** By the flow spec that takes the source in; one that is listed by another, such as those of streams, cannot be explored. */
const BY_FLOW_SPEC: Readonly<Record<string, SourceKind>> = {
  CRMToAEP: 'table',
  CloudStorageToAEP: 'file',
  RestStorageToAEP: 'rest',
};

const BY_CATEGORY: Readonly<Record<string, SourceKind | 'none'>> = { cloudstorage: 'file', streaming: 'none' };

/** `undefined` where there is nothing to explore: targets, destinations, streams. */
export const sourceKindOf = ({ library }: House, { id, attributes }: ConnectionSpec): SourceKind | undefined => {
  if (!isObject(attributes) || attributes['isSource'] !== true) return undefined;
  const listing = library.flowSpecs().filter(({ sourceConnectionSpecIds }) => sourceConnectionSpecIds?.includes(id));
  const [known] = listing.flatMap(({ name }) => (Object.hasOwn(BY_FLOW_SPEC, name) ? (BY_FLOW_SPEC[name] ?? []) : []));
  if (known) return known;
  const category = String(attributes['category'] ?? '').toLowerCase();
  const kind = Object.hasOwn(BY_CATEGORY, category) ? BY_CATEGORY[category] : 'table';
  return kind === 'none' ? undefined : kind;
};

/** A list without members says that a source asks for no credentials; without the list nothing is published about them. */
export const isWithoutAuth = ({ authSpec }: ConnectionSpec): boolean => authSpec?.length === 0;
