// One typed client per service, over one way out: each request is signed, repeated where that is safe, and refused as the
// Platform refuses. Nothing here knows an operation; those are in the contracts' types.
import createClient, { type Client } from 'openapi-fetch';
import type { paths as EmulatorPaths } from '../contracts/types/admin.d.ts';
import type { paths as CatalogPaths } from '../contracts/types/catalog.d.ts';
import type { paths as DataAccessPaths } from '../contracts/types/data-access.d.ts';
import type { paths as DataPrepPaths } from '../contracts/types/data-prep.d.ts';
import type { paths as DatasetPaths } from '../contracts/types/dataset-service.d.ts';
import type { paths as FlowPaths } from '../contracts/types/flow-service.d.ts';
import type { paths as SandboxPaths } from '../contracts/types/sandbox.d.ts';
import type { paths as SchemaPaths } from '../contracts/types/schema-registry.d.ts';
import { authorized, type Credentials, fixedToken, imsTokens, type Tokens } from './credentials.ts';
import { rememberedEtags } from './etags.ts';
import { retrying, type Send } from './retry.ts';
import { machineTiming, type Timing } from './timing.ts';

const EMULATOR_URL = 'http://127.0.0.1:4010';
const PLATFORM_URL = 'https://platform.adobe.io';
const PLATFORM_IMS_URL = 'https://ims-na1.adobelogin.com';
const RETRIES = 4;

export interface PlatformOptions {
  /** `https://platform.adobe.io` for the real one; by default an emulator on this machine, `http://127.0.0.1:4010`. */
  readonly url?: string;
  /** Where tokens are had; by default that of the real Platform, or the emulator itself. */
  readonly imsUrl?: string;
  /** `…@AdobeOrg` */
  readonly org: string;
  readonly apiKey: string;
  /** By default `prod`. */
  readonly sandbox?: string;
  /** A token of one's own. Without it and without credentials no Authorization is sent, as suits an emulator with `--auth off`. */
  readonly token?: string;
  readonly credentials?: Credentials;
  /** Such as the `fetch` of an emulator in the same process. */
  readonly fetch?: (request: Request) => Response | Promise<Response>;
  readonly sleep?: (durationMs: number) => Promise<void>;
  /** Epoch milliseconds. */
  readonly nowMs?: () => number;
  /** How often a request is repeated at most; by default 4. */
  readonly retries?: number;
}

export interface Platform {
  readonly flow: Client<FlowPaths>;
  readonly schemas: Client<SchemaPaths>;
  readonly catalog: Client<CatalogPaths>;
  /** Dataset Service: the labels of data sets. */
  readonly labels: Client<DatasetPaths>;
  readonly dataAccess: Client<DataAccessPaths>;
  readonly mappings: Client<DataPrepPaths>;
  readonly sandboxes: Client<SandboxPaths>;
  /** The emulator's own operations; the real Platform has none of them. */
  readonly emulator: Client<EmulatorPaths>;
  readonly timing: Timing;
}

const withoutTrailingSlash = (url: string): string => url.replace(/\/+$/, '');

const tokensOf = (options: PlatformOptions, url: string, send: Send, timing: Timing): Tokens | undefined => {
  if (options.token !== undefined) return fixedToken(options.token);
  if (!options.credentials) return undefined;
  const imsUrl = options.imsUrl ?? (url === PLATFORM_URL ? PLATFORM_IMS_URL : url);
  return imsTokens(options.credentials, withoutTrailingSlash(imsUrl), send, timing);
};

const headersOf = ({ org, apiKey, sandbox = 'prod' }: PlatformOptions) => ({
  'x-api-key': apiKey,
  'x-gw-ims-org-id': org,
  'x-sandbox-name': sandbox,
});

/**
 * The services of one Platform, for one organization and sandbox. The clients are openapi-fetch's: a refusal is a value
 * there, and a throw of PlatformRefusal through `unwrap`. A PATCH to Flow Service carries the etag of the last read.
 */
export function createPlatform(options: PlatformOptions): Platform {
  const url = withoutTrailingSlash(options.url ?? EMULATOR_URL);
  const timing: Timing = {
    nowMs: options.nowMs ?? machineTiming.nowMs,
    sleep: options.sleep ?? machineTiming.sleep,
  };
  const { fetch: outer = fetch } = options;
  const send = retrying(async (request) => outer(request), options.retries ?? RETRIES, timing);
  const tokens = tokensOf(options, url, send, timing);
  const signed = tokens ? authorized(send, tokens) : send;
  const headers = headersOf(options);
  const service = <Paths extends object>(path: string) =>
    createClient<Paths>({ baseUrl: `${url}/data/foundation/${path}`, headers, fetch: signed });

  const flow = service<FlowPaths>('flowservice');
  flow.use(rememberedEtags());
  return {
    flow,
    schemas: service<SchemaPaths>('schemaregistry'),
    catalog: service<CatalogPaths>('catalog'),
    labels: service<DatasetPaths>('dataset'),
    dataAccess: service<DataAccessPaths>('export'),
    mappings: service<DataPrepPaths>('conversion'),
    sandboxes: service<SandboxPaths>('sandbox-management'),
    emulator: createClient<EmulatorPaths>({ baseUrl: `${url}/_emulator`, fetch: send }),
    timing,
  };
}
