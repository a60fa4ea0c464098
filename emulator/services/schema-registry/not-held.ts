// A reference that leads nowhere is one of two things: a name that XDM has, whose document is not here, or a name that nobody has.
import { refuse } from '../../problems/index.ts';
import type { KnownXdm, Library } from '../../store/library.ts';

const NOUNS: Readonly<Record<KnownXdm['resourceType'], string>> = {
  classes: 'class',
  mixins: 'field group',
  datatypes: 'data type',
};

/** Refuses with not-emulated. */
export const refuseNotHeld = ({ $id, title, resourceType }: KnownXdm): never =>
  refuse('not-emulated', {
    operation: `the ${NOUNS[resourceType]} "${title}" (${$id})`,
    reason: 'the XDM library has no more of it than its name; supply its document with --xdm DIR',
  });

/**
 * `allowed`: the types of resource that may stand there; any, where absent. What is known under the id but may not stand there is as
 * unknown as what does not exist. Refuses with not-emulated, schema-reference-unknown.
 */
export const refuseReference = (ref: string, knownXdm: Library['knownXdm'], allowed?: readonly string[]): never => {
  const [id = ''] = ref.split('#');
  const known = knownXdm(id);
  if (known && (allowed?.includes(known.resourceType) ?? true)) return refuseNotHeld(known);
  return refuse('schema-reference-unknown', { ref });
};
