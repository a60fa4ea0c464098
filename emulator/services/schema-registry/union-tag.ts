// The tag by which a schema is in the union of its class, for good.
import type { XdmDocument } from '../../engine/xdm/schema-node.ts';

export const TAGS = 'meta:immutableTags';

export const UNION_TAG = 'union';

export const isInUnion = (document: XdmDocument): boolean => [document[TAGS]].flat().includes(UNION_TAG);
