// How the refusals of batches that clients make, and of several requests in one, read on the wire.
import { plain } from './refusal-fact.ts';

const batch = plain('catalog', 'CAT');
const parts = plain('catalog', 'CATG');

export const batches = {
  'batch-id-invalid': batch(400, 'BadRequestError', 'assumed'),
  'batch-id-taken': batch(400, 'BadRequestError', 'assumed'),
  'multi-request-part-refused': parts(400, 'BadRequestError', 'assumed'),
  'multi-request-template-unknown': parts(400, 'BadRequestError', 'assumed'),
};
