// What is secret, and how it is kept out of everything that is stored, answered, logged or told. Secret are: whatever stands in the
// `auth` of a base connection but the name of its kind, what is named like a secret, and what comes after a word of authorization.
import { isObject } from './xdm/schema-node.ts';

/** Stands where a secret stood. */
export const MASK = '******';

const SECRET_NAME =
  /password|passwd|pwd|secret|token|authorization|credential|passphrase|(?:private|access|api|ssh|sas|account|principal)key|keyfilecontent|connectionstring|sasuri|cookie|jwt|^sig(?:nature)?$/;
/** Named like secrets, and none: where a page goes on, and of which kind a token is. */
const OPEN_NAME = /^(?:continuationtoken|tokentype)$/;

/** Whether a field, a parameter or a header of this name holds a secret: `password`, `client_secret`, `x-api-key`. */
export const isSecretName = (name: string): boolean => {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return SECRET_NAME.test(plain) && !OPEN_NAME.test(plain);
};

const BEARER = /\b(Bearer|Basic) +[^\s"',]+/gi;
/** Parts of a form, a query or a connection string. */
const PAIR = /([\w.-]{1,64})(=|%3D)([^&;\s"]*)/gi;

const redactText = (text: string): string =>
  text
    .replace(BEARER, (_, scheme: string) => `${scheme} ${MASK}`)
    .replace(PAIR, (whole, name: string, sign: string) => (isSecretName(name) ? `${name}${sign}${MASK}` : whole));

const masked = (value: unknown): unknown => (value === undefined || value === null ? value : MASK);

/** The kind of the authentication stays, and the names of what it asks for. */
const redactAuth = (auth: unknown): unknown => {
  if (!isObject(auth)) return masked(auth);
  return Object.fromEntries(
    Object.entries(auth).map(([name, value]) => {
      if (name === 'specName') return [name, typeof value === 'string' ? value : masked(value)];
      if (name !== 'params' || !isObject(value)) return [name, masked(value)];
      return [name, Object.fromEntries(Object.keys(value).map((key) => [key, masked(value[key])]))];
    }),
  );
};

/** What an operation of a PATCH would put at its path. */
const redactPatched = (path: string, value: unknown): unknown => {
  if (path === '/auth') return redactAuth(value);
  if (path === '/auth/specName') return redact(value);
  return path.startsWith('/auth/') || isSecretName(path.split('/').at(-1) ?? '') ? masked(value) : redact(value);
};

const redactMember = (owner: Readonly<Record<string, unknown>>, name: string): unknown => {
  const value = owner[name];
  const path = owner['path'];
  if (name === 'auth') return redactAuth(value);
  if (name === 'value' && typeof path === 'string') return redactPatched(path, value);
  return isSecretName(name) ? masked(value) : redact(value);
};

/** The same value without its secrets: any JSON, the text of a query or a form, the value of a header. Names and shapes stay. */
export const redact = (value: unknown): unknown => {
  if (typeof value === 'string') return redactText(value);
  if (Array.isArray(value)) return value.map(redact);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.keys(value).map((name) => [name, redactMember(value, name)]));
};

/**
 * The credentials of a connection as they are stored. Values that the auth spec lists, booleans and numbers that it declares and does
 * not keep secret stay; every other one is masked: better one too many than a secret in a list.
 */
export const maskCredentials = (
  params: Readonly<Record<string, unknown>>,
  authSpec: unknown,
): Record<string, unknown> => {
  const declared = isObject(authSpec) && isObject(authSpec['properties']) ? authSpec['properties'] : {};
  const isOpen = (name: string, value: unknown): boolean => {
    const property = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (!isObject(property) || property['format'] === 'password') return false;
    if (typeof value === 'boolean' || typeof value === 'number') return true;
    return Array.isArray(property['enum']) && property['enum'].includes(value);
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, isOpen(name, value) ? value : MASK]));
};

const UNPAIRED = /\p{Surrogate}/u;

/** The path of the first text that no URL can carry, `params.password`; a half of a surrogate pair has no encoding. */
export const unencodableIn = (value: unknown, path: string): string | undefined => {
  if (typeof value === 'string') return UNPAIRED.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const found = UNPAIRED.test(name) ? path : unencodableIn(member, `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
};
