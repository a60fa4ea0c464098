// What views make of a tree of fields: one level of it, or the same with its deprecated fields marked.
import { describe, expect, it } from 'vitest';
import { withDeprecated } from '../../../emulator/engine/xdm/deprecated.ts';
import { flattened } from '../../../emulator/engine/xdm/flat.ts';
import type { XdmNode } from '../../../emulator/engine/xdm/schema-node.ts';

const text = { type: 'string' };
const object = (properties: Record<string, XdmNode>) => ({ type: 'object', properties });

describe('one level of fields', () => {
  it.each<[string, Record<string, XdmNode>, string[]]>([
    [
      'joins the names of objects inside each other',
      { 'xdm:person': object({ 'xdm:name': object({ 'xdm:firstName': text }) }) },
      ['xdm:person/xdm:name/xdm:firstName'],
    ],
    ['keeps leaves at the top', { '@id': text, 'xdm:a': text }, ['@id', 'xdm:a']],
    ['takes lists for leaves', { l: { type: 'array', items: object({ a: text }) } }, ['l']],
    ['takes maps for leaves', { m: { type: 'object', additionalProperties: text } }, ['m']],
    ['takes objects without fields for leaves', { o: object({}) }, ['o']],
  ])('%s', (_name, given, want) => {
    expect(Object.keys(flattened(given))).toEqual(want);
  });

  it('keeps each leaf as it is', () => {
    expect(flattened({ o: object({ a: { ...text, title: 'A' } }) })['o/a']).toEqual({ ...text, title: 'A' });
  });
});

describe('deprecated fields', () => {
  const status = { 'meta:status': 'deprecated' };
  it.each<[string, string[], Record<string, XdmNode>, Record<string, XdmNode>]>([
    ['a leaf', ['/a'], { a: text, b: text }, { a: { ...text, ...status }, b: text }],
    ['a field inside', ['/o/a'], { o: object({ a: text }) }, { o: object({ a: { ...text, ...status } }) }],
    ['an object', ['/o'], { o: object({ a: text }) }, { o: { ...object({ a: text }), ...status } }],
    [
      'a field of a list',
      ['/l[*]/a'],
      { l: { type: 'array', items: object({ a: text }) } },
      { l: { type: 'array', items: object({ a: { ...text, ...status } }) } },
    ],
    [
      'a field with its prefix',
      ['/person/name'],
      { 'xdm:person': object({ 'xdm:name': text }) },
      { 'xdm:person': object({ 'xdm:name': { ...text, ...status } }) },
    ],
    [
      'a field whose name is two levels',
      ['/_repo/createDate'],
      { 'repo:createDate': text },
      { 'repo:createDate': { ...text, ...status } },
    ],
    ['nothing where the path leads nowhere', ['/none', '/a/b'], { a: text }, { a: text }],
    ['several', ['/a', '/b'], { a: text, b: text }, { a: { ...text, ...status }, b: { ...text, ...status } }],
  ])('are marked: %s', (_name, paths, given, want) => {
    expect(withDeprecated(given, paths)).toEqual(want);
  });
});
