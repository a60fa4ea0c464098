// What a caller wants to see of a resource: the header Accept, read. Lists take no version and look-ups ask for one; whether a
// look-up may go without is disputed, and the same switch says what a media type that promises nothing (`*/*`) means.
import { isMajorOne, parseMediaType, type RegistryMediaType } from '../../engine/xdm/media-type.ts';
import { refuse } from '../../problems/index.ts';
import type { SwitchValue } from '../../switches.ts';

/** How much of a resource is shown, and in which names. */
export interface View {
  readonly names: RegistryMediaType['family'];
  /** `composed`: with `allOf`, as it is stored; `resolved`: one tree of `properties`; `summary`: four fields. */
  readonly content: 'composed' | 'resolved' | 'summary';
  readonly texts: boolean;
}

type WithoutVersion = SwitchValue<'accept-without-version'>;

const COMPOSED: View = { names: 'xed', content: 'composed', texts: true };
const ANYTHING = /^(\*\/\*|application\/\*|application\/json)$/i;
/** All that a variant can be made of (xdm/api/getting-started.md, AEPP); those of them that can be shown. */
const WORDS = ['full', 'notext', 'desc', 'flat', 'deprecated', 'deprecatefield'];
const SHOWN_WORDS = ['full', 'notext'];

/** The first type of the registry in a list of types; `anything` where the caller will take what it gets. */
const wanted = (accept = ''): RegistryMediaType | 'anything' | undefined => {
  const types = accept.split(',').map((type) => type.trim());
  const named = types.map(parseMediaType).find((type) => type !== undefined);
  return named ?? (types.some((type) => ANYTHING.test(type.split(';')[0] ?? '')) ? 'anything' : undefined);
};

/** Refuses with accept-invalid-on-list. */
export const listView = (accept: string | undefined, withoutVersion: WithoutVersion): View => {
  const type = wanted(accept);
  if (type === 'anything' && withoutVersion === 'latest') return COMPOSED;
  if (type === undefined || type === 'anything' || type.version !== undefined) {
    return refuse('accept-invalid-on-list', { accept });
  }
  const variant = type.variant.join('-');
  if (variant !== '' && variant !== 'id') return refuse('accept-invalid-on-list', { accept });
  return { names: type.family, content: variant === 'id' ? 'summary' : 'composed', texts: true };
};

/** Refuses with accept-invalid-on-lookup, accept-not-available, not-emulated. */
export const lookupView = (accept: string | undefined, id: string, withoutVersion: WithoutVersion): View => {
  const type = wanted(accept);
  if (type === 'anything' && withoutVersion === 'latest') return COMPOSED;
  if (accept === undefined || type === undefined || type === 'anything') {
    return refuse('accept-invalid-on-lookup', { accept });
  }
  const { family, variant, version } = type;
  if (!variant.every((word) => WORDS.includes(word))) return refuse('accept-invalid-on-lookup', { accept });
  if (version === undefined && withoutVersion === 'refuse') return refuse('accept-invalid-on-lookup', { accept });
  if (version !== undefined && !isMajorOne(version)) return refuse('accept-not-available', { accept, id });
  const missing = variant.find((word) => !SHOWN_WORDS.includes(word));
  if (missing) return refuse('not-emulated', { operation: accept, reason: `nothing is shown as -${missing} yet` });
  return {
    names: family,
    content: variant.includes('full') ? 'resolved' : 'composed',
    texts: !variant.includes('notext'),
  };
};
