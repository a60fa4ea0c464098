// What is to be ingested, and the defaults: the public CRM tutorial with its slips mended (the right Salesforce spec, the
// flow spec that lists it, whole numbers in the schedule).
import type { components } from '../contracts/types/flow-service.d.ts';
import type { RunWait } from './runs.ts';

export interface PlanNames {
  readonly baseConnection: string;
  readonly sourceConnection: string;
  /** The title; unique in the sandbox. */
  readonly schema: string;
  readonly dataSet: string;
  readonly targetConnection: string;
  readonly mappingSet: string;
  readonly flow: string;
}

export interface PlanColumn {
  readonly name: string;
  /** By default `string`. */
  readonly type?: string;
}

/** A column of the source table to a path in the schema, or an expression to one. */
export interface PlanMapping {
  readonly source: string;
  readonly destination: string;
}

export interface DeltaColumn {
  /** Tells new rows from old ones; need not be among the columns that are read. */
  readonly name: string;
  readonly dateFormat?: string;
  readonly timezone?: string;
}

export interface PlanSchedule {
  /** Unix seconds; by default the Platform's own present when the flow is made. */
  readonly startTime?: number;
  readonly frequency: 'once' | 'minute' | 'hour' | 'day' | 'week';
  /** At least 15 with `minute`, 1 with the others; not with `once`. */
  readonly interval?: number;
  /** By default true; not with `once`. */
  readonly backfill?: boolean;
}

export interface IngestPlan {
  readonly names: PlanNames;
  /** An existing base connection, instead of a new one. */
  readonly baseConnectionId?: string;
  readonly auth: components['schemas']['Auth'];
  readonly connectionSpecId: string;
  /** Looked up by this name; must list `connectionSpecId` among its sources. */
  readonly flowSpecName: string;
  readonly tableName: string;
  readonly columns: readonly PlanColumn[];
  /** `$id`s of a class, then of field groups. */
  readonly schemaRefs: readonly [string, ...string[]];
  readonly mappings: readonly PlanMapping[];
  /** For every frequency but `once`, which takes none. */
  readonly deltaColumn?: DeltaColumn;
  readonly schedule: PlanSchedule;
  readonly options?: components['schemas']['FlowOptions'];
  readonly wait: RunWait;
}

export interface PlanOverrides extends Partial<Omit<IngestPlan, 'names'>> {
  readonly names?: Partial<PlanNames>;
  /** Put before each default name, so that a second run does not meet the schema of the first. */
  readonly prefix?: string;
}

const XDM_PROFILE = 'https://ns.adobe.com/xdm/context/profile';

/** @see SEED for the names (documented); prefixed, because a schema's title is unique in its sandbox (XDM-1521-400) */
const crmNames = (prefix: string): PlanNames => ({
  baseConnection: `${prefix}Salesforce base connection`,
  sourceConnection: `${prefix}Salesforce source connection`,
  schema: `${prefix}Salesforce target XDM schema`,
  dataSet: `${prefix}Salesforce target dataset`,
  targetConnection: `${prefix}Salesforce target connection`,
  mappingSet: `${prefix}Salesforce mapping`,
  flow: `${prefix}Salesforce dataflow`,
});

const crmDefaults: Omit<IngestPlan, 'names'> = {
  auth: {
    specName: 'OAuth2 Client Credential',
    params: {
      environmentUrl: 'https://example.my.salesforce.com',
      clientId: 'example-client',
      clientSecret: 'example-secret',
      apiVersion: '60.0',
    },
  },
  connectionSpecId: 'cfc0fee1-7dc0-40ef-b73e-d8b134c436f5',
  flowSpecName: 'CRMToAEP',
  tableName: 'Accounts',
  columns: [{ name: 'first_name' }, { name: 'last_name' }, { name: 'email' }],
  schemaRefs: [XDM_PROFILE, `${XDM_PROFILE}-person-details`, `${XDM_PROFILE}-personal-details`],
  mappings: [
    { source: 'first_name', destination: 'person.name.firstName' },
    { source: 'last_name', destination: 'person.name.lastName' },
    { source: 'email', destination: 'personalEmail.address' },
  ],
  deltaColumn: { name: 'updatedAt', dateFormat: 'YYYY-MM-DD', timezone: 'UTC' },
  schedule: { frequency: 'minute', interval: 15 },
  wait: {},
};

/**
 * The tutorial's Salesforce accounts, or what is set instead of a part of it. The credentials are placeholders: an
 * emulator takes them, Salesforce does not.
 * @see SEED, CRM-26, C-SF (documented)
 */
export function crmPlan({ prefix, names, ...overrides }: PlanOverrides = {}): IngestPlan {
  const defaults = crmNames(prefix === undefined || prefix === '' ? '' : `${prefix} `);
  return { ...crmDefaults, ...overrides, names: { ...defaults, ...names } };
}
