// The ways in which a body changes an object: whole fields, a merge of any depth, JSON Patch. Pure but for refusals.
import type { Operation } from 'rfc6902';
import { isObject, own } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import { patch } from '../json-patch.ts';

export interface SentOperation {
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}

const operationOf = ({ op, path, from, value }: SentOperation): Operation => {
  if (op === 'remove') return { op, path };
  if (op === 'move' || op === 'copy') {
    return from === undefined
      ? refuse('catalog-patch-invalid', { path, reason: `${op} has no from` })
      : { op, path, from };
  }
  return value === undefined
    ? refuse('catalog-patch-invalid', { path, reason: `${op} has no value` })
    : { op, path, value };
};

/** The body as operations of RFC 6902 leave it. Refuses with catalog-patch-invalid. */
export const patched = (body: object, sent: readonly SentOperation[]): object => {
  const result = patch(body, sent.map(operationOf));
  if ('body' in result) return result.body;
  return refuse('catalog-patch-invalid', {
    path: result.failedAt,
    reason: 'it leads nowhere, or does not hold what was to be tested',
  });
};

/** Objects are merged, to any depth; everything else takes the place of what there is, or is made with all that is above it. */
export const merged = (before: unknown, sent: unknown): unknown => {
  if (!isObject(before) || !isObject(sent)) return sent;
  const members = Object.entries(sent).map(([name, value]) => [name, merged(own(before, name), value)]);
  return Object.fromEntries([...Object.entries(before), ...members]);
};
