// Functions that make identifiers.
// @see data-prep/functions.md (documented: names, parameters, examples; emulator-only: which ECID a device's id leads to, which is
// published for one only)
import { createHash } from 'node:crypto';
import { text } from './parameter.ts';
import { alias, factsOf, form, type Signature, signature } from './signature.ts';

const of = factsOf('Special operations');

/** An ECID is two whole numbers of 63 bits, written one after the other. */
const HALF_DIGITS = 19;
const HALF_BITS = 63;

const ecidOf = (fpid: string): string => {
  const hash = createHash('sha256').update(fpid).digest();
  const half = (at: number) => String(BigInt.asUintN(HALF_BITS, hash.readBigUInt64BE(at))).padStart(HALF_DIGITS, '0');
  return half(0) + half(8);
};

const uuid = form(
  of('uuid', 'Makes a random identifier.', 'String', 'A new UUID at each call.', [
    'uuid()',
    '7c0267d2-bb74-4e1a-9275-3bf4fccda5f4',
  ]),
  [],
  () => (frame) => frame.uuid(),
);

export const IDENTITIES: readonly Signature[] = [
  uuid,
  alias('guid', uuid),
  signature(
    of(
      'fpid_to_ecid',
      'Makes an ECID of the id of a device.',
      'String',
      'The ECID, of 38 digits: always the same for the same id.',
      ['fpid_to_ecid("4ed70bee-b654-420a-a3fd-b58b6b65e991")', '"73496863882001560886561324976578208773"'],
    ),
    [text('STRING', 'The id of the device: an FPID.')],
    ecidOf,
  ),
];
