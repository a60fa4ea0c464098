// Hashes, as lower-case hexadecimal digits.
// @see data-prep/functions.md (documented: names, parameters, examples; assumed: UTF-8 where no character set is given)
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { bytesOf } from './charset.ts';
import { optional, text } from './parameter.ts';
import { factsOf, type Signature, signature } from './signature.ts';

const of = factsOf('Hashing');

const hashing = (name: string, called: string, sample: string, digest: (bytes: Buffer) => string): Signature =>
  signature(
    of(name, `Hashes a text with ${called}.`, 'String', 'The hash in lower-case hexadecimal digits.', [
      `${name}("my text", "UTF-8")`,
      sample,
    ]),
    [
      text('INPUT', 'The text to hash.'),
      optional(text('CHARSET', 'UTF-8, UTF-16, ISO-8859-1 or US-ASCII; UTF-8 where it is left out.')),
    ],
    (input, charset = 'UTF-8') => digest(bytesOf(input, charset)),
  );

const digestOf = (algorithm: string) => (bytes: Buffer) => createHash(algorithm).update(bytes).digest('hex');

/** The documentation prints the four bytes from the last to the first. */
const reversedCrc32 = (bytes: Buffer): string => {
  const reversed = Buffer.alloc(4);
  reversed.writeUInt32LE(crc32(bytes));
  return reversed.toString('hex');
};

export const HASHING: readonly Signature[] = [
  hashing('sha1', 'SHA-1', 'c3599c11e47719df18a2448690840c5dfcce3c80', digestOf('sha1')),
  hashing('sha256', 'SHA-256', '7330d2b39ca35eaf4cb95fc846c21ee6a39af698154a83a586ee270a0d372104', digestOf('sha256')),
  hashing(
    'sha512',
    'SHA-512',
    'a3d7e45a0d9be5fd4e4b9a3b8c9c2163c21ef708bf11b4232bb21d2a8704ada2cdcd7b367dd0788a89a5c908cfe377aceb1072a7b386b7d4fd2ff68a8fd24d16',
    digestOf('sha512'),
  ),
  hashing('md5', 'MD5', 'd3b96ce8c9fb4e9bd0198d03ba6852c7', digestOf('md5')),
  hashing('crc32', 'CRC-32', '8df92e80', reversedCrc32),
];
