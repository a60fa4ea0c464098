// What is moved between organizations names none: a placeholder stands wherever the tenant id would, in ids, names of fields and paths.
import { isObject } from './schema-node.ts';

/** @see xdm/api/export.md (documented) */
export const TENANT_PLACEHOLDER = '<XDM_TENANTID_PLACEHOLDER>';

const changed = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((member) => changed(member, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [change(name), changed(member, change)]));
};

/** Only whole names are touched: a title may hold the same word. `tenantId` is of lower-case letters and digits. */
export const withPlaceholder = (value: unknown, tenantId: string): unknown => {
  const address = `https://ns.adobe.com/${tenantId}/`;
  const name = new RegExp(`^_${tenantId}(?=\\.|$)`);
  const step = new RegExp(`(?<=/)_${tenantId}(?=[/[]|$)`, 'g');
  return changed(value, (text) => {
    if (text.startsWith(address)) return text.replace(address, `https://ns.adobe.com/${TENANT_PLACEHOLDER}/`);
    return text.startsWith('/')
      ? text.replace(step, `_${TENANT_PLACEHOLDER}`)
      : text.replace(name, `_${TENANT_PLACEHOLDER}`);
  });
};

/** The other way, wherever the placeholder stands. */
export const withTenantId = <Value>(value: Value, tenantId: string): Value =>
  // A text stays a text, and everything around it what it is.
  changed(value, (text) => text.replaceAll(TENANT_PLACEHOLDER, tenantId)) as Value;
