// JSON Patch as the registry takes it: all six operations, paths with or without their first slash. Pure but for refusals.
import type { Operation } from 'rfc6902';
import type { XdmDocument } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import { patch } from '../json-patch.ts';
import { TAGS } from './union-tag.ts';

export interface SentOperation {
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}

/** The published document has a path without it (example). */
const pointer = (path: string): string => (path.startsWith('/') ? path : `/${path}`);

const operationOf = ({ op, path: sentPath, from, value }: SentOperation): Operation => {
  const path = pointer(sentPath);
  if (op === 'remove') return { op, path };
  if (op === 'move' || op === 'copy')
    return from === undefined
      ? refuse('registry-patch-invalid', { path: `from of ${path}` })
      : { op, path, from: pointer(from) };
  return value === undefined ? refuse('registry-patch-invalid', { path: `value of ${path}` }) : { op, path, value };
};

/** Clients add to the end of a list of tags that is not there yet (XDM). */
const withTags = (document: XdmDocument, operations: readonly Operation[]): XdmDocument =>
  document[TAGS] === undefined && operations.some(({ path }) => path === `/${TAGS}/-`)
    ? { ...document, [TAGS]: [] }
    : document;

/** The document as the operations leave it. Refuses with registry-patch-invalid. */
export const readPatch = (sent: readonly SentOperation[]) => {
  const operations = sent.map(operationOf);
  return (document: XdmDocument): XdmDocument => {
    const patched = patch(withTags(document, operations), operations);
    return 'body' in patched ? patched.body : refuse('registry-patch-invalid', { path: patched.failedAt });
  };
};
