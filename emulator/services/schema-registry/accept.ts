// What a caller wants to see of a resource: the header Accept, read. Lists take no version and look-ups ask for one; whether a
// look-up may go without is disputed, and the same switch says what a media type that promises nothing (`*/*`) means.
import { isMajorOne, parseMediaType, type RegistryMediaType } from '../../engine/xdm/media-type.ts';
import { own } from '../../engine/xdm/schema-node.ts';
import { refuse } from '../../problems/index.ts';
import { remembered } from '../../store/remembered.ts';
import type { SwitchValue } from '../../switches.ts';

/** How much of a resource is shown, and in which names. */
export interface View {
  readonly names: RegistryMediaType['family'];
  /** `composed`: with `allOf`, as it is stored; `resolved`: one tree of `properties`; `summary`: four fields. */
  readonly content: 'composed' | 'resolved' | 'summary';
  readonly texts: boolean;
  /** With the descriptors of a schema. */
  readonly descriptors: boolean;
  /** One level of `properties`, the names of which are joined by slashes. */
  readonly flat: boolean;
  /** Fields that a descriptor deprecates say so. */
  readonly deprecated: boolean;
}

/** Whether a view shows what is stored, word for word. */
export const isAsStored = ({ content, texts, descriptors }: View): boolean =>
  content === 'composed' && texts && !descriptors;

type WithoutVersion = SwitchValue<'accept-without-version'>;

/** The whole, as it is stored. */
export const COMPOSED: View = {
  ...{ names: 'xed', content: 'composed', texts: true },
  ...{ descriptors: false, flat: false, deprecated: false },
};
const ANYTHING = /^(\*\/\*|application\/\*|application\/json)$/i;

/**
 * What each word of a variant changes, and in which family it occurs; words may be combined.
 * @see xdm/api/getting-started.md, xdm/tutorials/field-deprecation-api.md (documented); AEPP for `flat` and `deprecated`
 */
const WORDS: Readonly<
  Record<string, { readonly in: readonly RegistryMediaType['family'][]; readonly view: Partial<View> }>
> = {
  full: { in: ['xed', 'xdm'], view: { content: 'resolved' } },
  notext: { in: ['xed', 'xdm'], view: { texts: false } },
  desc: { in: ['xed', 'xdm'], view: { descriptors: true } },
  deprecatefield: { in: ['xed'], view: { content: 'resolved', deprecated: true } },
  deprecated: { in: ['xdm'], view: { content: 'resolved', deprecated: true } },
  flat: { in: ['xdm'], view: { content: 'resolved', flat: true } },
};

/** A view of all its words together; `undefined` for a word that there is not, or that comes again. */
const viewOf = ({ family, variant }: RegistryMediaType): View | undefined => {
  const words = variant.map((word) => own(WORDS, word));
  const isRepeated = new Set(variant).size < variant.length;
  if (isRepeated || words.some((word) => !word?.in.includes(family))) return undefined;
  return Object.assign({ ...COMPOSED, names: family }, ...words.map((word) => word?.view));
};

/** The first type of the registry in a list of types; `anything` where the caller will take what it gets. */
const wanted = (accept = ''): RegistryMediaType | 'anything' | undefined => {
  const types = accept.split(',').map((type) => type.trim());
  const named = types.map(parseMediaType).find((type) => type !== undefined);
  return named ?? (types.some((type) => ANYTHING.test(type.split(';')[0] ?? '')) ? 'anything' : undefined);
};

/** Of one header always the same view: what is made of it is kept by that. */
const asked = remembered((accept) => {
  const type = wanted(accept);
  return { type, view: type === undefined || type === 'anything' ? undefined : viewOf(type) };
});

/** Refuses with accept-invalid-on-list. */
export const listView = (accept: string | undefined, withoutVersion: WithoutVersion): View => {
  const type = wanted(accept);
  if (type === 'anything' && withoutVersion === 'latest') return COMPOSED;
  if (type === undefined || type === 'anything' || type.version !== undefined) {
    return refuse('accept-invalid-on-list', { accept });
  }
  const variant = type.variant.join('-');
  if (variant !== '' && variant !== 'id') return refuse('accept-invalid-on-list', { accept });
  return { ...COMPOSED, names: type.family, content: variant === 'id' ? 'summary' : 'composed' };
};

/** Refuses with accept-invalid-on-lookup, accept-not-available. */
export const lookupView = (accept: string | undefined, id: string, withoutVersion: WithoutVersion): View => {
  const { type, view } = asked(accept ?? '');
  if (type === 'anything' && withoutVersion === 'latest') return COMPOSED;
  if (accept === undefined || type === undefined || type === 'anything') {
    return refuse('accept-invalid-on-lookup', { accept });
  }
  const { version } = type;
  if (!view) return refuse('accept-invalid-on-lookup', { accept });
  if (version === undefined && withoutVersion === 'refuse') return refuse('accept-invalid-on-lookup', { accept });
  if (version !== undefined && !isMajorOne(version)) return refuse('accept-not-available', { accept, id });
  return view;
};
