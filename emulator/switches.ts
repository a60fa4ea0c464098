// The places where public sources disagree, or where a client may want the Platform's harder reading: a name, a default,
// a strict value, and what speaks for each. Nothing else in the emulator may depend on how lenient it is.

interface Switch {
  readonly values: readonly [string, ...string[]];
  readonly default: string;
  readonly strict: string;
  /** For each value, what speaks for it. */
  readonly sources: Readonly<Record<string, string>>;
}

export const switches = {
  /** No `x-sandbox-name`: use the organization's default sandbox, or refuse with 2105. */
  'missing-sandbox-header': {
    values: ['default-sandbox', 'refuse'],
    default: 'default-sandbox',
    strict: 'refuse',
    sources: {
      'default-sandbox': 'FS and DUPD: the default sandbox is used',
      refuse: 'FE 2105-400; prose asks for it always',
    },
  },
  /** A schedule that begins before now: run at once, or refuse with 1360. */
  'start-time-in-past': {
    values: ['accept', 'refuse'],
    default: 'accept',
    strict: 'refuse',
    sources: { accept: 'SEED, UPD: documented flows begin before they were created', refuse: 'SE 1360-400' },
  },
  /** A look-up in Schema Registry whose Accept has no version. */
  'accept-without-version': {
    values: ['latest', 'refuse'],
    default: 'latest',
    strict: 'refuse',
    sources: {
      latest: 'documented look-ups and live reports go without',
      refuse: 'XDM-1007-400: a look-up needs a version',
    },
  },
  /** An If-Match without the quotes that are part of an etag. */
  'unquoted-if-match': {
    values: ['refuse', 'accept'],
    default: 'refuse',
    strict: 'refuse',
    sources: { refuse: 'DEST: it counts as another version, 412', accept: 'UPC: a sample sends it so' },
  },
  /** How a run is called that lands most of its records. */
  'partly-failed-run': {
    values: ['partialSuccess', 'success'],
    default: 'partialSuccess',
    strict: 'partialSuccess',
    sources: { partialSuccess: 'AEPP counts it', success: 'MON: a run of 99 in 100 says success' },
  },
  /** Which words name a field of a mapping only in braces: the list that the reference has, or that of later editions of its page. */
  'mapping-reserved-words': {
    values: ['short', 'long'],
    default: 'short',
    strict: 'long',
    sources: {
      short: 'data-prep/functions.md, editions of 2021: 25 words and _errors',
      long: 'data-prep/functions.md, later editions: do, function, empty, size and the names of all functions as well',
    },
  },
  /** An If-Match on a change of a resource of Schema Registry. */
  'registry-if-match': {
    values: ['ignore', 'refuse'],
    default: 'ignore',
    strict: 'refuse',
    sources: {
      ignore: 'SR: the published document has no such header',
      refuse: 'field: clients send the version',
    },
  },
  /** A list of Schema Registry of more than 300 resources whose query has no `limit`. */
  'registry-list-without-limit': {
    values: ['one-page', 'pages-of-300'],
    default: 'one-page',
    strict: 'pages-of-300',
    sources: { 'one-page': 'AEPP: clients never ask for the next page', 'pages-of-300': 'XDM: 300 on a page' },
  },
  /** Whether a schema that is in a union, but describes no data yet, is held to what it has already. */
  'schema-held-by-union': {
    values: ['no', 'yes'],
    default: 'no',
    strict: 'yes',
    sources: {
      no: 'xdm/api/getting-started.md: once a data set has data, or is for Profile',
      yes: 'xdm/schema/composition.md: once used in ingestion, or in a union',
    },
  },
  /** A second schema of the same title: the seed run twice. */
  'schema-title-taken': {
    values: ['refuse', 'accept'],
    default: 'refuse',
    strict: 'refuse',
    sources: { refuse: 'XDM-1521-400', accept: 'for demonstrations that are run again and again' },
  },
  /** A flow whose flow spec does not list its source's connection spec, as in the seed's last step. */
  'source-outside-flow-spec': {
    values: ['refuse', 'accept'],
    default: 'refuse',
    strict: 'refuse',
    sources: {
      refuse: 'CRM-26 tells to check sourceConnectionSpecIds',
      accept: 'SEED sends CloudStorageToAEP for Salesforce',
    },
  },
  /** How the schema of a target connection names its version. */
  'target-schema-version': {
    values: ['any-of-version-1', 'xed-full'],
    default: 'any-of-version-1',
    strict: 'xed-full',
    sources: {
      'any-of-version-1': 'the tutorial itself spells one version in three media types (SEED); inferred: all mean it',
      'xed-full': 'SEED: it must be application/vnd.adobe.xed-full+json;version=1; FS and AEPP write 1.0',
    },
  },
  /** A connectionSpec without a version. */
  'connection-spec-version-missing': {
    values: ['refuse', 'latest'],
    default: 'refuse',
    strict: 'refuse',
    sources: { refuse: 'DEST shows 422', latest: 'FS: absent means the latest' },
  },
  /** A PATCH that a form's media type came with, which is what curl sends by itself. */
  'patch-as-form': {
    values: ['refuse', 'accept'],
    default: 'refuse',
    strict: 'refuse',
    sources: {
      refuse: 'TR: a valid content type is asked for',
      accept: 'documented PATCH samples name no content type',
    },
  },
  /** Which CRMToAEP flows are held against. */
  'crm-to-aep-form': {
    values: ['newest', 'tutorial'],
    default: 'newest',
    strict: 'newest',
    sources: {
      newest: 'CRM-26: 31 sources, a runSpec, and attributes that say what its flows are',
      tutorial: 'SEED: 27 sources, no runSpec, and attributes for notifications alone',
    },
  },
  /** A field of format `email` that holds no e-mail address. */
  'malformed-email': {
    values: ['land', 'diagnose'],
    default: 'land',
    strict: 'diagnose',
    sources: { land: 'inferred: formats of text are loosely checked', diagnose: 'XDM declares the format' },
  },
  /** What beginning a large file, or putting its parts together, is answered with. */
  'file-action-status': {
    values: ['200', '201'],
    default: '200',
    strict: '200',
    sources: { '200': 'BI: the published document', '201': 'ingestion/batch-ingestion/api-overview.md: both steps' },
  },
  /** ABORT of a batch that has been completed, and is not at its end yet. */
  'abort-of-complete-batch': {
    values: ['refuse', 'accept'],
    default: 'refuse',
    strict: 'refuse',
    sources: {
      refuse: 'ingestion/batch-ingestion/troubleshooting.md: once it is loaded it cannot be aborted',
      accept: 'ingestion/batch-ingestion/api-overview.md: it can, while it is processed',
    },
  },
  /** What several requests in one are answered with. */
  'multi-request-answer': {
    values: ['parts', 'references'],
    default: 'parts',
    strict: 'parts',
    sources: {
      parts: 'CATG: 200, and the code and the body of each part',
      references: 'CAT: 201, and what was made or changed',
    },
  },
  /** DELETE of a data set that is not there. */
  'delete-of-missing-data-set': {
    values: ['refuse', 'empty-list'],
    default: 'refuse',
    strict: 'refuse',
    sources: { refuse: 'field: 404, seen live', 'empty-list': 'CATG: 200 and an empty list' },
  },
  /** A PATCH of a data set whose object has `tags`. */
  'patched-tags': {
    values: ['replace', 'merge'],
    default: 'replace',
    strict: 'replace',
    sources: {
      replace: 'field: tags that are not sent are lost; a public lab sends all of them',
      merge: 'UPSERT, in its older state: the tags that are sent are added to the rest',
    },
  },
  /** A data set that is enabled for Profile while its schema is not in a union. */
  'profile-without-union': {
    values: ['refuse', 'accept'],
    default: 'refuse',
    strict: 'refuse',
    sources: {
      refuse: 'field: 400, the schema should be valid; UPSERT asks for a schema that is enabled',
      accept: 'UPSERT: the data set is then not shown as enabled, no refusal is spoken of',
    },
  },
  /** What a look-up of labels shows. */
  'labels-look-up': {
    values: ['labels', 'by-entity'],
    default: 'labels',
    strict: 'labels',
    sources: { labels: 'DS: the labels alone', 'by-entity': 'DSG: under AEP:dataset:ID, with the organization' },
  },
  /** PUT of labels where there are none yet. */
  'first-labels-by-put': {
    values: ['refuse', 'create'],
    default: 'refuse',
    strict: 'refuse',
    sources: { refuse: 'DS: 404', create: 'DSG: labels are made by a POST or a PUT' },
  },
  /** What a preview of mapped rows is answered with. */
  'mapping-preview-answer': {
    values: ['list', 'object'],
    default: 'list',
    strict: 'list',
    sources: {
      list: 'DPG: a list of results, one a row',
      object: 'DP: the published document has one result',
    },
  },
  /** What the validation of an expression is answered with. */
  'expression-validation': {
    values: ['status', 'refuse', 'boolean'],
    default: 'status',
    strict: 'refuse',
    sources: {
      status: 'DPG: 200, a status and an error',
      refuse: 'DP lists a 400 for an expression that is invalid',
      boolean: 'DP: 200 and a bare truth',
    },
  },
  /** A dataset without `schemaRef`. */
  'data-set-without-schema': {
    values: ['accept', 'refuse'],
    default: 'accept',
    strict: 'refuse',
    sources: { accept: 'old datasets have none', refuse: 'every documented create names one' },
  },
  /** With which status a sandbox is made, reset and deleted. */
  'sandbox-change-status': {
    values: ['202', '200'],
    default: '202',
    strict: '202',
    sources: { 202: 'SB: accepted', 200: 'the guides of sandboxes: the answer is a success' },
  },
  /** How long a sandbox is being made or reset, on the emulator's clock, before it can be worked in. */
  'sandbox-provisioning': {
    values: ['at-once', 'half-a-minute'],
    default: 'at-once',
    strict: 'half-a-minute',
    sources: {
      'at-once': 'for tests that make a sandbox and work in it; active with the next request',
      'half-a-minute': 'the guides of sandboxes: it takes about 30 seconds',
    },
  },
  /** The status under which IMS refuses a client with another's secret. */
  'wrong-client-secret': {
    values: ['400', '401'],
    default: '400',
    strict: '400',
    sources: {
      '400': 'field: two integrations look for 400',
      '401': 'IMS: the page on service accounts; field: one mock',
    },
  },
} as const satisfies Record<string, Switch>;

export type SwitchName = keyof typeof switches;
export type SwitchValue<Name extends SwitchName> = (typeof switches)[Name]['values'][number];
export type Switches = { readonly [Name in SwitchName]: SwitchValue<Name> };

/** All switches at their defaults or, with `strict`, at their strict values; then `chosen` ones. Throws on an unknown name or value. */
export const setSwitches = (strict: boolean, chosen: Readonly<Record<string, string>> = {}): Switches => {
  for (const [name, value] of Object.entries(chosen)) {
    const known: Switch | undefined = Object.entries(switches).find(([one]) => one === name)?.[1];
    if (!known) throw new TypeError(`there is no switch "${name}"; there are ${Object.keys(switches).join(', ')}`);
    if (!known.values.includes(value)) {
      throw new TypeError(`switch "${name}" cannot be "${value}"; it can be ${known.values.join(' or ')}`);
    }
  }
  const settings = Object.entries(switches).map(([name, one]) => [
    name,
    chosen[name] ?? (strict ? one.strict : one.default),
  ]);
  // Checked above: each value is one of its switch's own.
  return Object.fromEntries(settings) as Switches;
};
