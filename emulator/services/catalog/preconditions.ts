// If-Match and If-None-Match of a change, and the wish to have it validated only.
import { refuse } from '../../problems/index.ts';

interface Version {
  readonly id: string;
  readonly version: string;
  /** Epoch milliseconds. */
  readonly updated: number;
}

interface Headers {
  readonly 'If-Match'?: string;
  readonly 'If-None-Match'?: string;
}

/** The header of a look-up of one object. @see CATG (documented): it contains the version; inferred: with the quotes of an etag */
export const etagOf = ({ version }: Pick<Version, 'version'>): string => `"${version}"`;

/** `"1.0.3", W/"1.0.2"` → `1.0.3` and `1.0.2`. */
const versionsIn = (header: string): string[] =>
  header.split(',').map((one) => one.trim().replace(/^W\//, '').replaceAll('"', ''));

/** @see CATG: by the version; CAT: by the instant of the update (documented) */
const names = (header: string, { version, updated }: Version): boolean =>
  versionsIn(header).some((one) => ['*', version, String(updated)].includes(one));

/** Refuses with catalog-precondition-failed. */
export const checkPreconditions = (headers: Headers, current: Version): void => {
  const { 'If-Match': match, 'If-None-Match': noneMatch } = headers;
  const { id, version } = current;
  if (match !== undefined && !names(match, current)) {
    refuse('catalog-precondition-failed', { id, header: 'If-Match', sent: match, version });
  }
  if (noneMatch !== undefined && names(noneMatch, current)) {
    refuse('catalog-precondition-failed', { id, header: 'If-None-Match', sent: noneMatch, version });
  }
};

/** @see CATG (documented for POST and PUT) */
export const isDryRun = ({ Pragma: pragma = '' }: { readonly Pragma?: string }): boolean =>
  pragma
    .toLowerCase()
    .split(',')
    .some((one) => one.trim() === 'validate-only');
