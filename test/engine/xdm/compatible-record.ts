// A record in XDM names, turned into the compatible names in which it is ingested.
import { compatibleName } from '../../../emulator/engine/xdm/compatible-names.ts';
import { isObject } from '../../../emulator/engine/xdm/schema-node.ts';

type Json = Record<string, unknown>;

const put = (object: Json, name: string, value: unknown): void => {
  const earlier = Object.hasOwn(object, name) ? object[name] : undefined;
  if (isObject(earlier) && isObject(value)) {
    const grown = { ...earlier };
    for (const [inner, one] of Object.entries(value)) put(grown, inner, one);
    object[name] = grown;
  } else object[name] = value;
};

const compatible = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(compatible);
  return isObject(value) ? compatibleRecord(value) : value;
};

export const compatibleRecord = (record: Readonly<Json>): Json => {
  const made: Json = {};
  for (const [name, value] of Object.entries(record)) {
    const [first = '', ...rest] = compatibleName(name);
    put(
      made,
      first,
      rest.reduceRight<unknown>((inner, segment) => ({ [segment]: inner }), compatible(value)),
    );
  }
  return made;
};
