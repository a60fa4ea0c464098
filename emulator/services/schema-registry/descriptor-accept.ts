// The header Accept of descriptors: a family of media types of its own, `xdm` alone, in which a look-up needs none.
import { parseMediaType } from '../../engine/xdm/media-type.ts';
import { refuse } from '../../problems/index.ts';
import type { SwitchValue } from '../../switches.ts';

export interface DescriptorView {
  readonly content: 'whole' | 'id' | 'link';
  /** Page by page; otherwise all at once, by their types. */
  readonly paged: boolean;
}

const ANYTHING = /^(\*\/\*|application\/\*|application\/json)$/i;
const WHOLE: DescriptorView = { content: 'whole', paged: false };

const typesIn = (accept: string): string[] => accept.split(',').map((type) => type.trim());

const takesAnything = (accept: string): boolean =>
  typesIn(accept).some((type) => ANYTHING.test(type.split(';')[0] ?? ''));

const viewOf = (type: string): DescriptorView | undefined => {
  const { family, variant, version } = parseMediaType(type) ?? {};
  if (family !== 'xdm' || version !== undefined || !variant) return undefined;
  const [paged, words] = variant[0] === 'v2' ? [true, variant.slice(1)] : [false, variant];
  // A client that asks for paths and ids at once writes both (AEPP).
  const name = words.join('-') === 'link-id' ? 'link' : words.join('-');
  if (name === '') return { content: 'whole', paged };
  return name === 'id' || name === 'link' ? { content: name, paged } : undefined;
};

/** Refuses with accept-invalid-on-descriptor-list. */
export const descriptorListView = (
  accept: string | undefined,
  withoutVersion: SwitchValue<'accept-without-version'>,
): DescriptorView => {
  const named = typesIn(accept ?? '').flatMap((type) => viewOf(type) ?? []);
  if (named[0]) return named[0];
  if (accept !== undefined && withoutVersion === 'latest' && takesAnything(accept)) return WHOLE;
  return refuse('accept-invalid-on-descriptor-list', { accept });
};

/** Refuses with accept-invalid-on-descriptor-lookup. @see xdm/api/descriptors.md: none is needed (documented) */
export const checkDescriptorAccept = (accept: string | undefined): void => {
  if (accept === undefined || takesAnything(accept)) return;
  const isWhole = typesIn(accept).some((type) => {
    const view = viewOf(type);
    return view?.content === 'whole' && !view.paged;
  });
  if (!isWhole) refuse('accept-invalid-on-descriptor-lookup', { accept });
};
