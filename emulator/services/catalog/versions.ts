// What every change of a Catalog object does to it besides what was asked for, and what no client changes. Pure.
import { nextVersion } from '../../engine/object-version.ts';
import type { Scope } from '../service.ts';

/** Catalog's own fields, of data sets and batches alike: what a client sends for them is passed over. */
export const READ_ONLY: readonly string[] = [
  ...['imsOrg', 'sandboxId', 'version', 'created', 'updated'],
  ...['createdClient', 'createdUser', 'updatedUser'],
];

/** Those fields of `wanted` that a client may say. */
export const writable = (wanted: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(wanted).filter(([name]) => !READ_ONLY.includes(name)));

/**
 * `wanted` as the next state of `before`: what is read-only stays, version, instant and user of the update move on, and
 * fields stand where they stood.
 */
export const changed = <Body extends { readonly version: string }>(
  before: Body,
  wanted: object,
  { nowMs, userId }: Pick<Scope, 'nowMs' | 'userId'>,
): Body => {
  const next: Record<string, unknown> = writable(wanted);
  const kept = Object.entries(before).flatMap(([name, value]): [string, unknown][] => {
    if (READ_ONLY.includes(name)) return [[name, value]];
    return Object.hasOwn(next, name) ? [[name, next[name]]] : [];
  });
  const stamp = { version: nextVersion(before.version), updated: nowMs, updatedUser: userId };
  const whole: object = { ...Object.fromEntries(kept), ...next, ...stamp };
  // The contract's check stands for the fields that are not Catalog's own.
  return whole as Body;
};
