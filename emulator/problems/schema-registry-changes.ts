// What the Schema Registry refuses of changes and of imports: patches that fail, and what those who use a resource would lose.
import { entries } from './problem.ts';

const registry = entries({ dialect: 'schema-registry', source: 'XDM' });

export const schemaRegistryChanges = {
  'registry-patch-invalid': registry<{ path: string }>(
    '1600-400',
    'JSON patch failure',
    'documented',
    ({ path }) =>
      path === ''
        ? 'The patch leaves the resource as it is: send operations that change something.'
        : `The patch fails at ${path}: it leads to nothing that is there, lacks what its operation needs, or holds another value than its test.`,
    { source: 'AEPP' },
  ),
  'patch-media-type-unsupported': registry<{ mediaType: string }>(
    '415',
    'Unsupported Media Type',
    'inferred',
    ({ mediaType }) => `The media type of the patch is ${mediaType}: send content-type: application/json.`,
    { source: 'field' },
  ),
  'registry-version-stale': registry<{ id: string; sent: string; version: string }>(
    '1600-412',
    'Precondition failed',
    'assumed',
    ({ id, sent, version }) =>
      `If-Match is ${sent}, and ${id} is at version ${version}: read it again, and change that.`,
  ),
  'union-tag-immutable': registry<{ id: string; tag: string }>(
    '1600-400',
    'Immutable tag',
    'assumed',
    ({ id, tag }) => `${id} has the tag ${tag} for good: leave it in meta:immutableTags.`,
  ),
  'field-group-mixed': registry(
    '1406-422',
    'Field group invalid',
    'documented',
    () =>
      'A field group has its fields under properties, or under definitions and allOf, not both: send all of them under properties.',
    { source: 'AEPP' },
  ),
  // 400 and 422 are both reported, and no source has the code.
  'breaking-change': registry<{ schemaId: string; follower: string; path: string; change: string }>(
    '1600-400',
    'Breaking change',
    'assumed',
    ({ schemaId, follower, path, change }) =>
      `The field ${path} of ${schemaId} is in use by ${follower}, and ${change}: add a field beside it, or mark it with xdm:descriptorDeprecated.`,
  ),
  'import-failed': registry<{ field: string; existingId: string }>(
    '3005-400',
    'Import Resource Failed',
    'documented',
    ({ field, existingId }) =>
      `Nothing was imported: ${existingId} has the same ${field} already; each has to be new to the sandbox and to the list.`,
    { source: 'SR' },
  ),
} as const;
