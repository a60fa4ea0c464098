// Hashes. The values beside the documented ones are those of another implementation.
import { type CasesByFunction, fails, refused } from './cases.ts';

export const HASHING_CASES: CasesByFunction = {
  sha1: {
    documented: [['sha1("my text", "UTF-8")', 'c3599c11e47719df18a2448690840c5dfcce3c80']],
    null: [
      ['sha1(null)', null],
      ['sha1("my text", null)', 'c3599c11e47719df18a2448690840c5dfcce3c80'],
    ],
    wrongType: [['sha1([1])', fails('an array is no text')]],
    wrongArity: [['sha1()', refused('1 to 2 arguments')]],
    more: [
      ['sha1("")', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
      ['sha1("ä")', '961fa22f61a56e19f3f5f8867901ac8cf5e6d11f'],
      ['sha1("my text", "utf-16")', '76d790ace98749fa2481b124eb0d5e792c68195c'],
    ],
  },
  sha256: {
    documented: [['sha256("my text", "UTF-8")', '7330d2b39ca35eaf4cb95fc846c21ee6a39af698154a83a586ee270a0d372104']],
    null: [
      ['sha256(null)', null],
      ['sha256("my text", null)', '7330d2b39ca35eaf4cb95fc846c21ee6a39af698154a83a586ee270a0d372104'],
    ],
    wrongType: [['sha256({"a": 1})', fails('an object is no text')]],
    wrongArity: [['sha256()', refused('1 to 2 arguments')]],
    more: [
      ['sha256("")', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
      ['sha256("ä")', '33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc'],
      ['sha256("my text", "utf-16")', '136874f2acb914216e5f8ff754e285663c3fe7ad2054387cc6508749ed11e14d'],
    ],
  },
  sha512: {
    documented: [
      [
        'sha512("my text", "UTF-8")',
        'a3d7e45a0d9be5fd4e4b9a3b8c9c2163c21ef708bf11b4232bb21d2a8704ada2cdcd7b367dd0788a89a5c908cfe377aceb1072a7b386b7d4fd2ff68a8fd24d16',
      ],
    ],
    null: [
      ['sha512(null)', null],
      [
        'sha512("my text", null)',
        'a3d7e45a0d9be5fd4e4b9a3b8c9c2163c21ef708bf11b4232bb21d2a8704ada2cdcd7b367dd0788a89a5c908cfe377aceb1072a7b386b7d4fd2ff68a8fd24d16',
      ],
    ],
    wrongType: [['sha512("a", ["UTF-8"])', fails('an array is no text')]],
    wrongArity: [['sha512()', refused('1 to 2 arguments')]],
    more: [
      [
        'sha512("")',
        'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
      ],
      [
        'sha512("ä")',
        '64868c5784a6004e675bcf405f549369bf607cd3269c0cac1711e21ba9f40a5abbf0c7535856e7cf77ea55a072dd04aa89eea361e95f497aa965309b50587157',
      ],
      [
        'sha512("my text", "utf-16")',
        'c894b471fb4e6031088a7fe8e896e933fb2617741563da2b349cb64b63987a39a439f64a8f02cacda9f6efc19e7ac1b0e9a145b190b9919c93a7a3d36f9f05db',
      ],
    ],
  },
  md5: {
    documented: [['md5("my text", "UTF-8")', 'd3b96ce8c9fb4e9bd0198d03ba6852c7']],
    null: [
      ['md5(null)', null],
      ['md5("my text", null)', 'd3b96ce8c9fb4e9bd0198d03ba6852c7'],
    ],
    wrongType: [['md5("a", "UTF-7")', fails('"UTF-7" is none of the character sets UTF-8, UTF-16')]],
    wrongArity: [['md5()', refused('1 to 2 arguments')]],
    more: [
      ['md5("")', 'd41d8cd98f00b204e9800998ecf8427e'],
      ['md5("ä")', '8419b71c87a225a2c70b50486fbee545'],
      ['md5("my text", "utf-16")', '85925c6d7d275f30ebef27331d853e85'],
      ['md5("ä", "ISO-8859-1")', 'c15bcc5577f9fade4b4a3256190a59b0'],
      ['md5("ä", "US-ASCII")', 'd1457b72c3fb323a2671125aef3eab5d'],
      ['md5("😀", "ISO-8859-1")', 'd1457b72c3fb323a2671125aef3eab5d'],
      ['md5("\\ud83d", "UTF-8")', 'd1457b72c3fb323a2671125aef3eab5d'],
      ['md5(5)', 'e4da3b7fbbce2345d7772b0674a318d5'],
    ],
  },
  crc32: {
    documented: [['crc32("my text", "UTF-8")', '8df92e80']],
    null: [
      ['crc32(null)', null],
      ['crc32("my text", null)', '8df92e80'],
    ],
    wrongType: [['crc32([])', fails('an array is no text')]],
    wrongArity: [['crc32()', refused('1 to 2 arguments')]],
    more: [
      ['crc32("")', '00000000'],
      ['crc32("ä")', '83f1b570'],
      ['crc32("my text", "utf-16")', 'a4decf59'],
      ['crc32("ä", "ISO-8859-1")', 'ecc96575'],
      ['crc32("ä", "US-ASCII")', 'b0c26464'],
      ['crc32("😀", "ISO-8859-1")', 'b0c26464'],
      ['crc32("\\ud83d", "UTF-8")', 'b0c26464'],
      ['crc32(5)', 'ae2bb184'],
    ],
  },
};
