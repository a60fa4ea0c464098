// What the audit log says of two states of a document: enough to get from the one to the other.

import fc from 'fast-check';
import { applyPatch } from 'rfc6902';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../emulator/engine/xdm/document-changes.ts';

describe('the changes between two documents', () => {
  it.each([
    ['a field that is new', { a: 1 }, { a: 1, b: 2 }, [{ action: 'add', path: '/b', value: 2 }]],
    [
      'a field that is gone, with what it was',
      { a: 1, b: { c: 2 } },
      { a: 1 },
      [{ action: 'remove', path: '/b', value: { c: 2 } }],
    ],
    ['a value that is another', { a: { b: 1 } }, { a: { b: 2 } }, [{ action: 'replace', path: '/a/b', value: 2 }]],
    ['a member that is added to a list', { a: [1] }, { a: [1, 2] }, [{ action: 'add', path: '/a/1', value: 2 }]],
    ['a list in the place of an object', { a: {} }, { a: [] }, [{ action: 'replace', path: '/a', value: [] }]],
    ['names that a pointer has to escape', {}, { 'a/b~c': 1 }, [{ action: 'add', path: '/a~1b~0c', value: 1 }]],
    ['nothing', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
  ])('are %s', (_name, before, after, want) => {
    expect(changesBetween(before, after)).toEqual(want);
  });

  it('lead from the one to the other', () => {
    // The library that applies patches here will have nothing to do with __proto__.
    const value = fc.jsonValue().filter((one) => !JSON.stringify(one).includes('__proto__'));
    const json = fc.dictionary(fc.stringMatching(/^[a-c/~]{1,2}$/), value);
    fc.assert(
      fc.property(json, json, (before, after) => {
        const changed = structuredClone(before);
        // Members that are gone from the end of a list go last first.
        const changes = changesBetween(before, after);
        const operations = [
          ...changes.filter(({ action }) => action !== 'remove'),
          ...changes.filter(({ action }) => action === 'remove').reverse(),
        ].map(({ action, path, value }) => (action === 'remove' ? { op: action, path } : { op: action, path, value }));
        expect(applyPatch(changed, operations).filter((error) => error !== null)).toEqual([]);
        expect(changed).toEqual(after);
      }),
    );
  });
});
