// Fields put together into one tree of objects and lists, as the body of a field group holds them.
import type { XdmDocument } from '../../../engine/xdm/schema-node.ts';
import type { Step } from './path.ts';

interface Branch {
  isList: boolean;
  readonly children: Map<string, Branch | XdmDocument>;
  readonly required: Set<string>;
}

const branch = (isList: boolean): Branch => ({ isList, children: new Map(), required: new Set() });

const isBranch = (child: Branch | XdmDocument | undefined): child is Branch =>
  child !== undefined && child['children'] instanceof Map;

const nodeOf = (node: Branch): XdmDocument => {
  const object = { ...fieldsOf(node), type: 'object' };
  return node.isList ? { type: 'array', items: object } : object;
};

const fieldsOf = ({ children, required }: Branch): XdmDocument => ({
  properties: Object.fromEntries([...children].map(([name, child]) => [name, isBranch(child) ? nodeOf(child) : child])),
  ...(required.size > 0 && { required: [...required] }),
});

export interface FieldTree {
  /** A field that is required makes all that it lies in required too (xdm/api/csv-to-schema.md, example). */
  readonly add: (path: readonly Step[], field: XdmDocument | undefined, isRequired: boolean) => void;
  readonly isEmpty: () => boolean;
  /** `properties` and `required`. */
  readonly fields: () => XdmDocument;
}

/** Paths must not lead through a field that was added as a whole. */
export const createFieldTree = (): FieldTree => {
  const root = branch(false);
  return {
    add: (path, field, isRequired) => {
      let inside = root;
      for (const [index, { name, isList }] of path.entries()) {
        if (isRequired) inside.required.add(name);
        if (index === path.length - 1) {
          if (field !== undefined) inside.children.set(name, field);
          return;
        }
        const known = inside.children.get(name);
        const next = isBranch(known) ? known : branch(isList);
        inside.children.set(name, next);
        inside = next;
      }
    },
    isEmpty: () => root.children.size === 0 && root.required.size === 0,
    fields: () => fieldsOf(root),
  };
};
