// The door `aep-local/contracts`: documents, cases, and the way to put them to a target.
export { documents } from './documents.ts';
