// What kind of source a connection spec stands for. The flow spec that lists it says so best; where none does, its category.
import { isObject } from '../../engine/xdm/schema-node.ts';
import type { ConnectionSpec, Library } from '../../store/library.ts';

export type SourceKind = 'table' | 'file' | 'rest';

/** Files without credentials: the one source that is documented to be explored by its spec, and to guess how a file is laid out. */
export const LANDING_ZONE = '26f526f2-58f4-4712-961d-e41bf1ccc0e8';

/** By the flow spec that takes the source in; one that is listed by another, such as those of streams, cannot be explored. */
const BY_FLOW_SPEC: Readonly<Record<string, SourceKind>> = {
  CRMToAEP: 'table',
  CloudStorageToAEP: 'file',
  RestStorageToAEP: 'rest',
};

/** Streams, and applications of Adobe's own, have nothing behind them here (assumed). */
const BY_CATEGORY: Readonly<Record<string, SourceKind | 'none'>> = {
  cloudstorage: 'file',
  streaming: 'none',
  adobe: 'none',
};

/** `undefined` where there is nothing to explore: targets, destinations, streams. */
export const sourceKindOf = (
  { library }: { readonly library: Pick<Library, 'flowSpecs'> },
  { id, attributes }: ConnectionSpec,
): SourceKind | undefined => {
  if (!isObject(attributes) || attributes['isSource'] !== true) return undefined;
  const listing = library.flowSpecs().filter(({ sourceConnectionSpecIds }) => sourceConnectionSpecIds?.includes(id));
  const [known] = listing.flatMap(({ name }) => (Object.hasOwn(BY_FLOW_SPEC, name) ? (BY_FLOW_SPEC[name] ?? []) : []));
  if (known) return known;
  const category = String(attributes['category'] ?? '').toLowerCase();
  const kind = Object.hasOwn(BY_CATEGORY, category) ? BY_CATEGORY[category] : 'table';
  return kind === 'none' ? undefined : kind;
};

/** A list without members says that a source asks for no credentials; without the list nothing is published about them. */
export const isWithoutAuth = ({ id, authSpec }: ConnectionSpec): boolean =>
  id === LANDING_ZONE || authSpec?.length === 0;
