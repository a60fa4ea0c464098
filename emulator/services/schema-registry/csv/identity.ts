// What a row says of identities. A schema has one primary identity at most.
import type { TemplateRow } from './rows.ts';

export interface Identity {
  /** Absent where the field is no identity. */
  readonly namespace?: string;
  readonly isPrimary: boolean;
}

/** Reads the three columns; `isText` says whether the field is one string. */
export type ReadIdentity = (row: TemplateRow, isText: boolean) => Identity;

export const createIdentities = (): ReadIdentity => {
  let primaryLine: number | undefined;
  return ({ line, cell, says, note }, isText) => {
    const namespace = cell('identityNamespace');
    const isPrimary = says('isPrimaryIdentity');
    if (!says('isIdentity')) {
      if (namespace !== '') note('identityNamespace', 'Only an identity has a namespace: isIdentity is not TRUE.');
      if (isPrimary) note('isPrimaryIdentity', 'Only an identity is primary: isIdentity is not TRUE.');
      return { isPrimary: false };
    }
    if (namespace === '') note('identityNamespace', 'An identity has a namespace, such as email.');
    if (!isText) note('isIdentity', 'Only a single string can be an identity.');
    if (isPrimary && primaryLine !== undefined) {
      note('isPrimaryIdentity', `Line ${primaryLine} names the primary identity already, and a schema has one.`);
    }
    if (isPrimary) primaryLine ??= line;
    return { namespace, isPrimary };
  };
};
