// What Catalog refuses of batches that clients make themselves, and of several requests in one.
import { entries } from './problem.ts';

const badRequest = 'BadRequestError';

const refusal = entries({ dialect: 'catalog', source: 'CAT' });
const guide = entries({ dialect: 'catalog', source: 'CATG' });

export const catalogBatches = {
  'batch-id-invalid': refusal<{ id: string }>(
    '400',
    badRequest,
    'assumed',
    ({ id }) =>
      `${id} is no id of a batch: send 24 or 32 hexadecimal digits, a ULID or a UUID, and of a batch under another one that one's id, a hyphen and more.`,
  ),
  'batch-id-taken': refusal<{ id: string }>(
    '400',
    badRequest,
    'assumed',
    ({ id }) => `There is a batch ${id} already: change it with PUT or PATCH, or send another id.`,
  ),
  // That all is undone is documented, not with which status.
  'multi-request-part-refused': guide<{ id: string; call: string; status: number; reason: string }>(
    '400',
    badRequest,
    'assumed',
    ({ id, call, status, reason }) =>
      `The part ${id} (${call}) is refused with ${status}: ${reason} Nothing of the whole request is kept.`,
  ),
  'multi-request-template-unknown': guide<{ id: string; template: string }>(
    '400',
    badRequest,
    'assumed',
    ({ id, template }) =>
      `The part ${id} asks for <<${template}>>, which is no text, number or truth in the answer to an earlier part.`,
  ),
} as const;
