// The media types of Schema Registry, `application/vnd.adobe.xed-full+json; version=1`: asked for in Accept, and pinned wherever
// a schema is referred to. Spaces and the case of letters never matter.

/** One media type of the registry, taken apart. */
export interface RegistryMediaType {
  /** `xed`: compatible names; `xdm`: names as in the XDM documents. */
  readonly family: 'xed' | 'xdm';
  /** The words between family and `+json`: `['full', 'notext']`. */
  readonly variant: readonly string[];
  /** As written: `1`, `1.2`. */
  readonly version: string | undefined;
}

const GRAMMAR =
  /^application\/vnd\.adobe\.(xed|xdm)((?:-[a-z0-9]+)*)\+json\s*(?:;\s*version\s*=\s*"?(\d+(?:\.\d+)*)"?\s*)?$/;

/**
 * `undefined` for anything that is no media type of the registry.
 * @see xdm/api/getting-started.md (documented); SEED spells the version with and without a space before it
 */
export const parseMediaType = (text: string): RegistryMediaType | undefined => {
  const [, family, words = '', version] = GRAMMAR.exec(text.trim().toLowerCase()) ?? [];
  if (family !== 'xed' && family !== 'xdm') return undefined;
  return { family, variant: words.split('-').slice(1), version };
};

/** The major version of a schema never leaves 1, whatever minor one is asked for. */
export const isMajorOne = (version: string): boolean => version.split('.')[0] === '1';
