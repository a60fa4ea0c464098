// Functions of URLs.
import { type Case, type CasesByFunction, fails, refused } from './cases.ts';

const FERRET = 'foo://example.com:8042/over/there?name=ferret#nose';

const noUrl = (name: string, rest = ''): readonly Case[] =>
  [
    '',
    'example.com/a',
    'mailto:ada@example.com',
    'https://exa mple.com',
    'https://a.com:x/',
    'https://a.com:70000/',
  ].map((url) => [`${name}("${url}"${rest})`, null]);

export const URL_CASES: CasesByFunction = {
  get_url_protocol: {
    documented: [['get_url_protocol("https://platform.adobe.com/home")', 'https']],
    null: [['get_url_protocol(null)', null]],
    wrongType: [['get_url_protocol([1])', fails('an array is no text')]],
    wrongArity: [['get_url_protocol()', refused('1 argument')]],
    more: [...noUrl('get_url_protocol'), ['get_url_protocol("foo://a")', 'foo'], ['get_url_protocol(5)', null]],
  },
  get_url_host: {
    documented: [['get_url_host("https://platform.adobe.com/home")', 'platform.adobe.com']],
    null: [['get_url_host(null)', null]],
    wrongType: [['get_url_host({"a": 1})', fails('an object is no text')]],
    wrongArity: [['get_url_host("a", "b")', refused('1 argument')]],
    more: [
      ...noUrl('get_url_host'),
      ['get_url_host("https://ada:secret@example.com:8443/?a=b@c")', 'example.com'],
      ['get_url_host("http://[::1]:80/")', '[::1]'],
      ['get_url_host("https://example.com?a=1")', 'example.com'],
      ['get_url_host("file:///etc/hosts")', null],
    ],
  },
  get_url_port: {
    documented: [['get_url_port("sftp://example.com//home/joe/employee.csv")', 22]],
    null: [['get_url_port(null)', null]],
    wrongType: [['get_url_port([])', fails('an array is no text')]],
    wrongArity: [['get_url_port()', refused('1 argument')]],
    more: [
      ...noUrl('get_url_port'),
      [`get_url_port("${FERRET}")`, 8042],
      ['get_url_port("HTTPS://example.com:/")', 443],
      ['get_url_port("http://example.com")', 80],
      ['get_url_port("foo://example.com")', null],
      ['get_url_port("http://[::1]:65535/")', 65535],
    ],
  },
  get_url_path: {
    documented: [['get_url_path("sftp://example.com//home/joe/employee.csv")', '//home/joe/employee.csv']],
    null: [
      ['get_url_path(null)', null],
      ['get_url_path("https://a.com/b/c", null)', '/b/c'],
    ],
    wrongType: [['get_url_path("https://a.com/b", "some")', fails('a text is neither true nor false')]],
    wrongArity: [['get_url_path("https://a.com", true, true)', refused('1 to 2 arguments')]],
    more: [
      ...noUrl('get_url_path'),
      ['get_url_path("sftp://example.com//home/joe/employee.csv", false)', 'employee.csv'],
      ['get_url_path("sftp://example.com//home/joe/employee.csv", true)', '//home/joe/employee.csv'],
      ['get_url_path("https://a.com")', ''],
      ['get_url_path("https://a.com/b/", false)', ''],
      ['get_url_path("https://a.com/%2e%2e/../b?c#d")', '/%2e%2e/../b'],
    ],
  },
  get_url_query_str: {
    documented: [
      [`get_url_query_str("${FERRET}", "retain")`, { name: 'ferret#nose' }],
      [`get_url_query_str("${FERRET}", "remove")`, { name: 'ferret' }],
      [`get_url_query_str("${FERRET}", "append")`, { name: 'ferret', _anchor_: 'nose' }],
    ],
    null: [
      ['get_url_query_str(null, "retain")', null],
      [`get_url_query_str("${FERRET}", null)`, null],
    ],
    wrongType: [[`get_url_query_str("${FERRET}", "drop")`, fails('"drop" is none of retain, remove, append')]],
    wrongArity: [[`get_url_query_str("${FERRET}")`, refused('2 arguments')]],
    more: [
      ...noUrl('get_url_query_str', ', "remove"'),
      ['get_url_query_str("https://a.com", "append")', {}],
      ['get_url_query_str("https://a.com#x", "append")', { _anchor_: 'x' }],
      ['get_url_query_str("https://a.com#x", "retain")', {}],
      ['get_url_query_str("https://a.com?a=1&a=2&&b&c=d=e", "remove")', { a: '2', b: '', c: 'd=e' }],
      ['get_url_query_str("https://a.com?a=b%26c+d&e=100%", "remove")', { a: 'b&c d', e: '100%' }],
      ['get_url_query_str("https://a.com?__proto__=1", "remove")', JSON.parse('{"__proto__": "1"}')],
      ['get_url_query_str("https://a.com?a=1#b?c=d", "append")', { a: '1', _anchor_: 'b?c=d' }],
    ],
  },
  get_url_encoded: {
    documented: [
      [
        'get_url_encoded("https://example.com/partneralliance_asia-pacific_2022")',
        'https%3A%2F%2Fexample.com%2Fpartneralliance_asia-pacific_2022',
      ],
    ],
    null: [['get_url_encoded(null)', null]],
    wrongType: [['get_url_encoded([1])', fails('an array is no text')]],
    wrongArity: [['get_url_encoded()', refused('1 argument')]],
    more: [
      // The appendix of the page, in its order.
      [
        'get_url_encoded(" !\\"#$%&\'()*+,/:;<=>?@[\\\\]^`~")',
        '%20%21%22%23%24%25%26%27%28%29%2A%2B%2C%2F%3A%3B%3C%3D%3E%3F%40%5B%5C%5D%5E%60%7E',
      ],
      ['get_url_encoded("ä.b-c_d")', '%C3%A4.b-c_d'],
      ['get_url_encoded("\\ud83d")', '%EF%BF%BD'],
      ['get_url_encoded("")', ''],
    ],
  },
  get_url_decoded: {
    documented: [
      [
        'get_url_decoded("https%3A%2F%2Fexample.com%2Fpartneralliance_asia-pacific_2022")',
        'https://example.com/partneralliance_asia-pacific_2022',
      ],
    ],
    null: [['get_url_decoded(null)', null]],
    wrongType: [['get_url_decoded({"a": 1})', fails('an object is no text')]],
    wrongArity: [['get_url_decoded("a", "b")', refused('1 argument')]],
    more: [
      ['get_url_decoded("a+b%20c")', 'a+b c'],
      ['get_url_decoded("100%")', null],
      ['get_url_decoded("%ff")', null],
    ],
  },
};
