// A running emulator, asked for the tables behind its connections.
import createClient from 'openapi-fetch';
import type { components, paths } from '../../contracts/types/admin.d.ts';
import { CommandFailure } from './failure.ts';

export type Schemas = components['schemas'];

export interface CrmTarget {
  readonly tables: () => Promise<Schemas['CrmTables']>;
  readonly rows: (tableName: string, query: { from?: number; limit?: number }) => Promise<Schemas['CrmRows']>;
  readonly append: (tableName: string, body: Schemas['NewCrmRows']) => Promise<Schemas['CrmLines']>;
  readonly touch: (tableName: string, body: Schemas['CrmTouch']) => Promise<Schemas['CrmTouched']>;
}

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

const detailOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'detail' in error ? String(error.detail) : undefined;

/** Each of its questions throws CommandFailure where nobody listens, no aep-local does, or it refuses. */
export const crmTarget = (target: string): CrmTarget => {
  if (!/^https?:/.test(target) || !URL.canParse(target))
    throw new CommandFailure(`--target ${target} is no URL. Type --target http://127.0.0.1:4010`);
  const client = createClient<paths>({ baseUrl: new URL('/_emulator', target).href });

  const ask = async <Data>(question: Promise<Answer<Data>>): Promise<Data> => {
    const { data, error, response } = await question.catch((): never => {
      throw new CommandFailure(
        `Nobody listens at ${target}. Type aep-local start in another terminal, or see to --target.`,
      );
    });
    if (data !== undefined && response.ok) return data;
    throw new CommandFailure(
      detailOf(error) ?? `${target} answers ${response.status}: what listens there is no aep-local that has tables.`,
    );
  };
  const path = (tableName: string) => ({ path: { tableName } });

  return {
    tables: () => ask(client.GET('/crm/tables')),
    rows: (name, query) => ask(client.GET('/crm/tables/{tableName}/rows', { params: { ...path(name), query } })),
    append: (name, body) => ask(client.POST('/crm/tables/{tableName}/rows', { params: path(name), body })),
    touch: (name, body) => ask(client.POST('/crm/tables/{tableName}/touch', { params: path(name), body })),
  };
};
