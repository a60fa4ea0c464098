// Mapping sets by their versions. A stored version never changes: a change of a set makes the next one, and what was before stays
// readable, because flows and batches keep to the version that they began with.
import type { Kinds } from '../store/kinds.ts';
import type { Place, Resources, Row } from '../store/resources.ts';

type MappingSet = Kinds['mappingSet'];
type Known = Pick<Resources, 'get'>;

/** Under which id the version before the latest, and those before it, are kept. */
const keptId = (mappingSetId: string, version: number): string => `${mappingSetId}/${version}`;

/** Stores the next version of a set, and keeps the one that it takes the place of. */
export const storeNextVersion = (
  resources: Resources,
  place: Place,
  row: Row<'mappingSet'>,
  next: MappingSet,
  nowMs: number,
): void => {
  const { id, body } = row;
  resources.insert(place, 'mappingSetVersion', { id: keptId(id, body.version), body, nowMs });
  resources.update(place, 'mappingSet', row, nowMs, () => next);
};

/** With all its versions. False: there is no such set. */
export const removeMappingSet = (resources: Resources, place: Place, mappingSetId: string): boolean => {
  const latest = resources.get(place, 'mappingSet', mappingSetId);
  if (!latest) return false;
  for (let version = 0; version < latest.body.version; version += 1) {
    resources.remove(place, 'mappingSetVersion', keptId(mappingSetId, version));
  }
  return resources.remove(place, 'mappingSet', mappingSetId);
};

/** A mapping set as a flow or a batch names it; its version, where there is one, as text or number. */
export interface NamedMappingSet {
  readonly mappingSetId: string;
  readonly version: unknown;
}

/** Flow specs say text, Data Prep a number. `undefined`: it is neither. */
const numberOf = (version: unknown): number | undefined =>
  /^(?:0|[1-9]\d{0,14})$/.test(String(version)) ? Number(version) : undefined;

/** The version that is named, or the latest where none is. `undefined`: there is none, and maybe no such set. */
export const mappingSetNamed = (
  resources: Known,
  place: Place,
  { mappingSetId, version }: NamedMappingSet,
): MappingSet | undefined => {
  const latest = resources.get(place, 'mappingSet', mappingSetId)?.body;
  if (version === undefined || !latest) return latest;
  const number = numberOf(version);
  if (number === latest.version) return latest;
  return number === undefined
    ? undefined
    : resources.get(place, 'mappingSetVersion', keptId(mappingSetId, number))?.body;
};

/**
 * The version that was the latest when `user`, a flow or a batch that names none, was stored: the first that was kept after it. Rows are
 * numbered as they are made, where two of one instant could not be told apart by their times. A set that is younger than its user has
 * no such version, and the latest serves.
 */
const latestFor = (
  resources: Known,
  place: Place,
  mappingSetId: string,
  user: Pick<Row<'flow'>, 'seq'>,
): MappingSet | undefined => {
  const latest = resources.get(place, 'mappingSet', mappingSetId);
  if (!latest || latest.seq > user.seq) return latest?.body;
  let found = latest.body;
  for (let version = found.version - 1; version >= 0; version -= 1) {
    const kept = resources.get(place, 'mappingSetVersion', keptId(mappingSetId, version));
    if (!kept || kept.seq < user.seq) break;
    found = kept.body;
  }
  return found;
};

/**
 * The mapping set that a flow or a batch runs with: the version that it names or, where it names none, the latest of its beginning.
 * `undefined`: it is gone, or never was.
 * @see FS, DP (inferred: that a change leaves alone what began before it)
 */
export const mappingSetFor = (
  resources: Known,
  place: Place,
  named: NamedMappingSet,
  user: Pick<Row<'flow'>, 'seq'>,
): MappingSet | undefined =>
  named.version === undefined
    ? latestFor(resources, place, named.mappingSetId, user)
    : mappingSetNamed(resources, place, named);
