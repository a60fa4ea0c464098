// What has a schema, and a data set, in Real-Time Customer Profile: a tag on each of them. Pure.
import type { XdmDocument } from './xdm/schema-node.ts';

/** Where the tags of a schema stand; what is there stays for good. */
export const TAGS = 'meta:immutableTags';

/** The tag by which a schema is in the union of its class. */
export const UNION_TAG = 'union';

export const isInUnion = (document: XdmDocument): boolean => [document[TAGS]].flat().includes(UNION_TAG);

/** The tag of a data set: `enabled:true`, and when and how. */
export const PROFILE_TAG = 'unifiedProfile';

export const isProfileEnabled = (tags: Readonly<Record<string, unknown>> | undefined): boolean =>
  [tags?.[PROFILE_TAG]].flat().includes('enabled:true');
