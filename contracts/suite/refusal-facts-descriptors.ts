// How refusals of descriptors and unions read on the wire; see `refusal-facts.ts`.
import { registry } from './refusal-fact.ts';

const UNION = 'Union descriptor validation error';

export const describing = {
  'accept-invalid-on-descriptor-list': registry('1008-400', 'documented', 'Accept header invalid', 'SR'),
  'accept-invalid-on-descriptor-lookup': registry('1009-400', 'documented', 'Accept header invalid', 'SR'),
  'descriptor-not-found': registry('1014-404', 'inferred', 'Resource not found'),
  'union-not-found': registry('1015-404', 'inferred', 'Resource not found'),
  'descriptor-schema-unknown': registry('1012-400', 'assumed', 'Resource not found'),
  'descriptor-property-unknown': registry('1500-400', 'assumed', 'Descriptor property invalid'),
  'descriptor-field-unfit': registry('1500-400', 'assumed', 'Descriptor property invalid'),
  'descriptor-type-immutable': registry('1500-400', 'assumed', 'Descriptor type invalid'),
  'descriptor-limit-reached': registry('1500-400', 'assumed', 'Descriptor limit reached'),
  'identity-namespace-invalid': registry('1810-400', 'inferred', 'Identity namespace invalid', 'field'),
  'descriptor-exists': registry('1811-400', 'inferred', 'Descriptor exists', 'field'),
  'primary-identity-taken': registry('1811-400', 'assumed', 'Primary identity exists'),
  'identity-not-string': registry('1816-400', 'inferred', 'Identity field invalid', 'field'),
  'version-shares-primary-key': registry('1855-400', 'inferred', 'Version field invalid', 'field'),
  'primary-identity-immutable': registry('1600-400', 'assumed', 'Breaking change'),
  'union-identity-missing': registry('1528-400', 'documented', UNION),
  'reference-identity-missing': registry('1526-400', 'documented', UNION),
  'reference-namespace-mismatch': registry('1527-400', 'documented', UNION),
  'union-type-conflict': registry('1413-400', 'documented', 'Merge Schema Error'),
};
