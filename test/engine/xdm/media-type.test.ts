// The media types of the registry: every spelling that a source has, and what is none of them.
import { describe, expect, it } from 'vitest';
import { isMajorOne, parseMediaType } from '../../../emulator/engine/xdm/media-type.ts';

describe('a media type of the registry', () => {
  it.each([
    ['application/vnd.adobe.xed+json', { family: 'xed', variant: [], version: undefined }],
    ['application/vnd.adobe.xed+json;version=1', { family: 'xed', variant: [], version: '1' }],
    [
      'application/vnd.adobe.xed-full-notext+json; version=1',
      { family: 'xed', variant: ['full', 'notext'], version: '1' },
    ],
    ['application/vnd.adobe.xed-full+json;version=1.2', { family: 'xed', variant: ['full'], version: '1.2' }],
    [' application/vnd.adobe.xdm-id+json ', { family: 'xdm', variant: ['id'], version: undefined }],
    ['application/vnd.adobe.xdm-v2-link+json', { family: 'xdm', variant: ['v2', 'link'], version: undefined }],
    ['Application/Vnd.Adobe.XED+JSON; Version="1"', { family: 'xed', variant: [], version: '1' }],
  ])('is read: %s', (text, want) => {
    expect(parseMediaType(text)).toEqual(want);
  });

  it.each([
    '',
    'application/json',
    '*/*',
    'application/vnd.adobe.flow+json; version=1',
    'application/vnd.adobe.xed; version=1',
    'application/vnd.adobe.xed-+json',
    'application/vnd.adobe.xed+json; version=',
    'application/vnd.adobe.xed+json; version=one',
    'application/vnd.adobe.xed+json; charset=utf-8',
    'text/application/vnd.adobe.xed+json',
  ])('is not: %j', (text) => {
    expect(parseMediaType(text)).toBeUndefined();
  });
});

it.each([
  ['1', true],
  ['1.0', true],
  ['1.12', true],
  ['2', false],
  ['10', false],
  ['0', false],
])('version %s is of major version 1: %s', (version, want) => {
  expect(isMajorOne(version)).toBe(want);
});
