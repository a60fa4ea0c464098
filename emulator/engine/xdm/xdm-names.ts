// From compatible names back to those of the XDM documents, as sample data shows them: `_repo.createDate` becomes `repo:createDate`.
import { compatibleName } from './compatible-names.ts';
import { isObject, own, type ResolvedSchema, type XdmDocument, type XdmNode } from './schema-node.ts';

type Fields = Readonly<Record<string, XdmNode>>;
type Entry = [name: string, value: unknown];

/** The XDM name of the field at `path`, where that is what the path was made of. */
const xdmNameOf = (field: XdmNode | undefined, path: readonly string[]): string | undefined => {
  const name = field?.['meta:xdmField'];
  return name !== undefined && compatibleName(name).join('\n') === path.join('\n') ? name : undefined;
};

/** Takes out of an object the fields whose XDM name spans `path` and their own. */
const lifted = (object: XdmDocument, fields: Fields, path: readonly string[]): { found: Entry[]; rest: Entry[] } => {
  const found: Entry[] = [];
  const rest: Entry[] = [];
  for (const [name, value] of Object.entries(object)) {
    const field = own(fields, name);
    const below = [...path, name];
    const xdmName = xdmNameOf(field, below);
    if (xdmName !== undefined) found.push([xdmName, inNames(value, field)]);
    else if (field?.properties && isObject(value) && field['meta:xdmField'] === undefined) {
      const inner = lifted(value, field.properties, below);
      found.push(...inner.found);
      if (inner.rest.length > 0) rest.push([name, Object.fromEntries(inner.rest)]);
    } else rest.push([name, value]);
  }
  return { found, rest };
};

const named = (name: string, value: unknown, field: XdmNode | undefined): Entry[] => {
  const xdmName = xdmNameOf(field, [name]);
  // Only a name that begins so is made of several.
  if (xdmName !== undefined || !name.startsWith('_') || !isObject(value))
    return [[xdmName ?? name, inNames(value, field)]];
  const { found, rest } = lifted(value, field?.properties ?? {}, [name]);
  return rest.length === 0 ? found : [...found, [name, inNames(Object.fromEntries(rest), field)]];
};

const inNames = (value: unknown, field: XdmNode | undefined): unknown => {
  if (Array.isArray(value)) return value.map((item) => inNames(item, field?.items));
  return isObject(value) ? namedFields(value, field?.properties ?? {}, field?.additionalProperties) : value;
};

const namedFields = (object: XdmDocument, fields: Fields, others: XdmNode['additionalProperties']): XdmDocument => {
  const entries = Object.entries(object).flatMap(([name, value]) =>
    named(name, value, own(fields, name) ?? (isObject(others) ? others : undefined)),
  );
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
};

/**
 * A record of compatible names in the names of the XDM documents, sorted by them.
 * @see xdm/api/sample-data.md (documented)
 */
export const inXdmNames = (record: XdmDocument, { properties }: Pick<ResolvedSchema, 'properties'>): XdmDocument =>
  namedFields(record, properties, undefined);
