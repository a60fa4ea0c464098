// How much a sandbox has in the registry, and what of it is new. Clients come here for the tenant id.
import type { Operations } from '../../../contracts/operation.ts';
import type { components, operations } from '../../../contracts/types/schema-registry.d.ts';
import type { Row } from '../../store/resources.ts';
import type { House, Scope } from '../service.ts';
import { countUnions } from './unions.ts';

type Stats = components['schemas']['Stats'];

/** How many are recent (assumed). */
const RECENT_MAX = 10;

/** `Sat Feb 02 2019 00:24:30 GMT+0000 (UTC)`, as JavaScript writes a date whose zone is UTC. */
const writtenDate = (instantMs: number): string => {
  const [weekday, day, month, year, time] = new Date(instantMs).toUTCString().split(/,? /);
  return `${weekday} ${month} ${day} ${year} ${time} GMT+0000 (UTC)`;
};

const named = ({ body }: Row<'schema'>) => ({
  $id: body.$id,
  title: body.title ?? '',
  description: body.description ?? '',
});

const classUsage = (rows: readonly Row<'schema'>[]): Stats['classUsage'] => {
  const usage: Stats['classUsage'] = {};
  for (const row of rows) {
    const { 'meta:class': classId } = row.body;
    usage[classId] = [...(usage[classId] ?? []), named(row)];
  }
  return usage;
};

export const stats = ({ resources, library, tenancy }: House) =>
  ({
    getStats: (_input, scope) => {
      const rows = resources.list(scope, 'schema', { limit: Number.MAX_SAFE_INTEGER });
      const recent = (row: Row<'schema'>) => ({
        ...named(row),
        'meta:resourceType': row.body['meta:resourceType'],
        version: row.body.version,
      });
      const classOf = ({ body }: Row<'schema'>) => ({
        'meta:class': body['meta:class'],
        'meta:classTitle': library.xdm(body['meta:class'])?.title ?? '',
      });
      const body: Stats = {
        imsOrg: scope.org,
        tenantId: tenancy.tenantIdOf(scope.org),
        counts: { schemas: rows.length, mixins: 0, datatypes: 0, classes: 0, unions: countUnions(resources, scope) },
        recentlyCreatedResources: rows
          .slice(0, RECENT_MAX)
          .map((row) => ({ ...recent(row), 'meta:created': writtenDate(row.createdMs) })),
        recentlyUpdatedResources: rows
          .toSorted((one, other) => other.updatedMs - one.updatedMs)
          .slice(0, RECENT_MAX)
          .map((row) => ({ ...recent(row), 'meta:updated': writtenDate(row.updatedMs), ...classOf(row) })),
        classUsage: classUsage(rows),
      };
      return { status: 200, body };
    },
  }) satisfies Partial<Operations<operations, Scope>>;
