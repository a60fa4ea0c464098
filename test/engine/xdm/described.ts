// A resolved field in one line, so that tables of fields can be read next to the published definitions.
import type { XdmNode } from '../../../emulator/engine/xdm/schema-node.ts';
import { XDM } from './library.ts';

const CONSTRAINTS = [
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'enum',
];
const WITH_OWN_XDM_TYPE = ['date', 'date-time'];

/** `string; maxLength 20; default x`, `object → common/address; deprecated`, `object; required a,b`. */
export const described = (node: XdmNode): string => {
  const { format, required = [], enum: allowed, 'meta:enum': labels, default: byDefault } = node;
  const suggested = allowed === undefined && labels !== undefined ? [Object.keys(Object(labels)).join(',')] : [];
  const from = node['meta:referencedFrom'];
  return [
    `${node['meta:xdmType']}${from === undefined ? '' : ` → ${from.replace(XDM, '')}`}`,
    ...(format === undefined || WITH_OWN_XDM_TYPE.includes(String(format)) ? [] : [`format ${format}`]),
    ...CONSTRAINTS.filter((keyword) => node[keyword] !== undefined).map((keyword) => `${keyword} ${node[keyword]}`),
    ...suggested.map((values) => `suggested ${values}`),
    ...(byDefault === undefined ? [] : [`default ${byDefault}`]),
    ...(required.length === 0 ? [] : [`required ${required}`]),
    ...(node['meta:status'] === 'deprecated' ? ['deprecated'] : []),
  ].join('; ');
};
