// Why no request yields an id. Each ends the sentence "… because", and stands for a group of ids.

// Of what a fault can still say.
export const BREAKDOWN = 'nothing behind the emulator breaks down by itself';
export const TRANSITION = 'a state changes at once here, so that no request meets one half-way';
export const ALL_RIGHTS = 'a client may write or only read, and rights are not told apart any further';
export const DEFAULT_SANDBOX = 'every organization has a default sandbox from its first request on';
export const HOSTED_SWITCH = 'it is a switch inside the hosted service, and is on';
export const ABLE_CONNECTORS = 'every connector that is emulated can do it';
export const MEDIA_TYPE = 'the gateway refuses such a body first, in the layout of the platform-wide page';
export const FIRST_ALONE = 'of several faults in a request the first is told alone';
export const KNOWN_LANGUAGE = 'the connection specs that filter rows all name a language that is known';
export const NO_SCHEMA_NOTES = 'no source that is emulated keeps notes of its schema';

// Of what is said to providers and service tokens alone.
export const REPORTS = 'only providers report on an operation; 1402-400 turns a client away first';
export const PENDING = 'only a flow that its provider has to finalize is ever pending';
export const RUN_RECORDS =
  'only the record of a run names what came before it; 1427-400 keeps clients from writing one';
export const AGGREGATES = 'no operation aggregates for clients; a search that groups answers 501 first';
export const NOT_PUBLIC = 'no operation that clients may call takes the parameter';
export const BY_SANDBOX_ID = 'only service tokens name a sandbox by its id; 2110-400 turns a client away first';
export const SEVERAL_SANDBOXES = 'only service tokens ask for all sandboxes; 2111-403 turns a client away first';

// Of what an earlier answer hides.
export const GATEWAY_TOKEN = 'the gateway looks at the token first, and answers 403010, 401013 or 403025';
export const GATEWAY_ORGANIZATION = 'the gateway looks at the organization first, and answers 400003 or 403027';
export const UNKNOWN_PATH = 'a path that names no entity is none of the service, and answers 1439-400';
export const FLOW_SERVICE_FIRST =
  'Flow Service, or the gateway before it, refuses such a request before its provider sees it';
export const VERSIONS = 'Flow Service compares versions itself, and answers 1404-412';
export const AUTH_SPEC = 'Flow Service looks for the auth spec first, and answers 1415-400';
export const FLOW_ENDS = 'a flow without one of its ends is refused first, with 1320-400, 1338-400 or 1439-400';
export const ROW_FILTER =
  'a row filter that cannot be written out is refused first, with 1349-400, 1351-400 or 1389-400';
export const SOURCE_FORMAT = 'a format that is not taken is refused first, with 1327-400';
export const PATCH_VERB = 'Flow Service reads the operations of a patch first, and answers 1434-400';
export const CALLED_BACK = 'what Flow Service refuses its provider reaches a client under the code of Flow Service';

// Of what is not emulated at all.
export const ENCRYPTION = 'encrypted ingestion is not emulated';
export const SELF_SERVE = 'self-serve REST sources are not emulated';
export const ODI = 'sources that an odi.json describes are not emulated';
export const LANDING_ZONE = 'the Data Landing Zone is not emulated';
