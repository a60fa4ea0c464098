// Every media type of the registry, and what it makes of a view.
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../emulator/problems/index.ts';
import { listView, lookupView, type View } from '../../../emulator/services/schema-registry/accept.ts';

const COMPOSED = { content: 'composed', texts: true, descriptors: false, flat: false, deprecated: false };
const type = (variant: string, parameters = '; version=1') => `application/vnd.adobe.${variant}+json${parameters}`;

const look = (accept: string | undefined): View | string => {
  try {
    return lookupView(accept, 'id', 'latest');
  } catch (error) {
    return error instanceof Problem ? error.problemName : String(error);
  }
};

const list = (accept: string | undefined): View | string => {
  try {
    return listView(accept, 'latest');
  } catch (error) {
    return error instanceof Problem ? error.problemName : String(error);
  }
};

describe('a look-up as', () => {
  it.each<[string, Partial<View>]>([
    ['xed', { names: 'xed' }],
    ['xed-full', { names: 'xed', content: 'resolved' }],
    ['xed-notext', { names: 'xed', texts: false }],
    ['xed-full-notext', { names: 'xed', content: 'resolved', texts: false }],
    ['xed-full-desc', { names: 'xed', content: 'resolved', descriptors: true }],
    ['xed-deprecatefield', { names: 'xed', content: 'resolved', deprecated: true }],
    ['xdm', { names: 'xdm' }],
    ['xdm-full', { names: 'xdm', content: 'resolved' }],
    ['xdm-full-flat', { names: 'xdm', content: 'resolved', flat: true }],
    ['xdm-full-desc', { names: 'xdm', content: 'resolved', descriptors: true }],
    ['xdm-full-deprecated', { names: 'xdm', content: 'resolved', deprecated: true }],
    [
      'xdm-full-desc-flat-deprecated',
      { names: 'xdm', content: 'resolved', descriptors: true, flat: true, deprecated: true },
    ],
  ])('%s is shown so', (variant, want) => {
    for (const parameters of ['; version=1', ';version=1', '; version=1.0', ';version=1.2', '; Version=1', '']) {
      expect(look(type(variant, parameters))).toEqual({ ...COMPOSED, ...want });
    }
  });

  it.each([
    ['nothing', undefined, 'accept-invalid-on-lookup'],
    ['an id', type('xed-id', ''), 'accept-invalid-on-lookup'],
    ['a link', type('xdm-link'), 'accept-invalid-on-lookup'],
    ['a word of the other family', type('xed-full-flat'), 'accept-invalid-on-lookup'],
    ['a word of the other family', type('xdm-deprecatefield'), 'accept-invalid-on-lookup'],
    ['a word twice', type('xed-full-full'), 'accept-invalid-on-lookup'],
    ['a word twice with another between', type('xdm-full-desc-full'), 'accept-invalid-on-lookup'],
    ['a word of every object', type('xed-constructor'), 'accept-invalid-on-lookup'],
    ['another family', type('xyz'), 'accept-invalid-on-lookup'],
    ['a page', 'text/html', 'accept-invalid-on-lookup'],
    ['another major version', type('xed', '; version=2'), 'accept-not-available'],
  ])('%s is refused', (_name, accept, want) => {
    expect(look(accept)).toBe(want);
  });
});

describe('a list as', () => {
  it.each<[string, Partial<View>]>([
    ['xed', { names: 'xed' }],
    ['xdm', { names: 'xdm' }],
    ['xed-id', { names: 'xed', content: 'summary' }],
    ['xdm-id', { names: 'xdm', content: 'summary' }],
  ])('%s is shown so', (variant, want) => {
    expect(list(type(variant, ''))).toEqual({ ...COMPOSED, ...want });
  });

  it.each([
    ['nothing', undefined],
    ['anything with a version', type('xed')],
    ['what is resolved', type('xed-full', '')],
    ['what is deprecated', type('xed-deprecatefield', '')],
    ['an id twice', type('xed-id-id', '')],
    ['a page', 'text/html'],
  ])('%s is refused', (_name, accept) => {
    expect(list(accept)).toBe('accept-invalid-on-list');
  });
});
