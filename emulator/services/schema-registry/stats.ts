// How much a sandbox has in the registry, and what of it is new. Clients come here for the tenant id.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/schema-registry.d.ts';
import type { Place, Resources, Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { type RegistryKind, registryKinds } from './tenant-types.ts';
import { countUnions } from './unions.ts';

type Stats = components['schemas']['Stats'];

/** How many are recent (assumed). */
const RECENT_MAX = 10;

/** `Sat Feb 02 2019 00:24:30 GMT+0000 (UTC)`, as JavaScript writes a date whose zone is UTC. */
const writtenDate = (instantMs: number): string => {
  const [weekday, day, month, year, time] = new Date(instantMs).toUTCString().split(/,? /);
  return `${weekday} ${month} ${day} ${year} ${time} GMT+0000 (UTC)`;
};

type Registered = Row<RegistryKind>;

const named = ({ body }: Registered) => ({
  $id: body.$id,
  title: body.title ?? '',
  description: body.description ?? '',
});

const recent = (row: Registered) => ({
  ...named(row),
  'meta:resourceType': row.body['meta:resourceType'],
  version: row.body.version,
});

/** Names every schema, so that it reads them all. */
const classUsage = (schemas: Iterable<Row<'schema'>>): Stats['classUsage'] => {
  const usage = new Map<string, ReturnType<typeof named>[]>();
  for (const row of schemas) {
    const { 'meta:class': classId } = row.body;
    const users = usage.get(classId);
    if (users) users.push(named(row));
    else usage.set(classId, [named(row)]);
  }
  return Object.fromEntries(usage);
};

const REPO_DATES = 'meta:registryMetadata.repo';

const LATEST = {
  created: { path: `${REPO_DATES}:createdDate`, of: ({ createdMs }: Registered) => createdMs },
  updated: { path: `${REPO_DATES}:lastModifiedDate`, of: ({ updatedMs }: Registered) => updatedMs },
};

/** The newest of all types: of each no more than are named. */
const newest = (resources: Resources, place: Place, by: keyof typeof LATEST): Registered[] => {
  const { path, of } = LATEST[by];
  const found: Registered[] = [];
  for (const kind of registryKinds) {
    let count = 0;
    for (const row of resources.walk<RegistryKind>(place, kind, { path, descending: true })) {
      found.push(row);
      count += 1;
      if (count === RECENT_MAX) break;
    }
  }
  return found
    .sort((one, other) => of(other) - of(one) || other.createdMs - one.createdMs || other.seq - one.seq)
    .slice(0, RECENT_MAX);
};

export const stats = ({ resources, schemas, tenancy }: House) =>
  ({
    getStats: (_input, scope) => {
      const count = (kind: RegistryKind) => resources.count(scope, kind, []);
      const classOf = ({ body }: Registered) => {
        const { 'meta:class': id } = body;
        if (typeof id !== 'string') return {};
        return { 'meta:class': id, 'meta:classTitle': String(schemas.document(scope, id)?.['title'] ?? '') };
      };
      const body: Stats = {
        imsOrg: scope.org,
        tenantId: tenancy.tenantIdOf(scope.org),
        counts: {
          schemas: count('schema'),
          mixins: count('fieldGroup'),
          datatypes: count('dataType'),
          classes: count('class'),
          unions: countUnions(resources, scope),
        },
        recentlyCreatedResources: newest(resources, scope, 'created').map((row) => ({
          ...recent(row),
          'meta:created': writtenDate(row.createdMs),
        })),
        recentlyUpdatedResources: newest(resources, scope, 'updated').map((row) => ({
          ...recent(row),
          'meta:updated': writtenDate(row.updatedMs),
          ...classOf(row),
        })),
        classUsage: classUsage(resources.list(scope, 'schema', { limit: Number.MAX_SAFE_INTEGER })),
      };
      return { status: 200, body };
    },
  }) satisfies Partial<Operations<operations, Scope>>;
