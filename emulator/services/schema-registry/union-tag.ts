// The tag by which a schema is in the union of its class, for good.
export { isInUnion, TAGS, UNION_TAG } from '../../engine/profile.ts';
