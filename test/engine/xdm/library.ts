// What the XDM tests share: the library as a look-up, and the tutorial's schema: the profile class and two groups.
import type { LookUp, XdmDocument } from '../../../emulator/engine/xdm/schema-node.ts';
import { loadXdm } from '../../../fixtures/xdm.ts';

export const XDM = 'https://ns.adobe.com/xdm/';

export const inLibrary: LookUp = (ref) => loadXdm().find(({ $id }) => $id === ref);

/** The library and, before it, documents of a test's own, by their `$id`. */
export const withDocuments =
  (...documents: readonly XdmDocument[]): LookUp =>
  (ref) =>
    documents.find((document) => document['$id'] === ref) ?? inLibrary(ref);

export const tutorialSchema: XdmDocument = {
  $id: 'https://ns.adobe.com/acme/schemas/1',
  title: 'CRM contacts',
  type: 'object',
  allOf: [
    { $ref: `${XDM}context/profile` },
    { $ref: `${XDM}context/profile-person-details` },
    { $ref: `${XDM}context/profile-personal-details` },
  ],
};
