// What must never be shown: secrets, known by the names that they stand under.

const SECRET =
  /pass(word|phrase|wd)|\bpwd\b|secret|token|credential|(access|account|api|private|shared|encryption)[-_]?key|sas[-_]?ur[il]|connection[-_]?string|authorization|assertion/i;
/** Paging bears the word and hides nothing. */
const OPEN = /^(continuation|page)[-_]?token$/i;
const MASK = '******';

/** Whether a field, or a query parameter, of that name holds a secret. */
export const isSecretName = (name: string): boolean => SECRET.test(name) && !OPEN.test(name);

/** A copy of a JSON value in which everything under a secret name is masked. */
export const redact = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(redact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, isSecretName(name) ? MASK : redact(member)]),
  );
};
