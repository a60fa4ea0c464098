// The grammar of `property` alone, over the lists as the contract describes them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemSchema } from '../../../contracts/documents.ts';
import { Problem } from '../../../emulator/problems/index.ts';
import { itemsOf, type Listed } from '../../../emulator/services/flow/fields.ts';
import { readProperty } from '../../../emulator/services/flow/property.ts';
import type { Filter } from '../../../emulator/store/filters.ts';

const listed = (path: string, more: Partial<Listed> = {}): Listed => ({
  ...{ path, limitMax: 100, item: itemsOf(path, itemSchema) },
  ...more,
});
const STATUS = 'metrics.statusSummary.status';
const LISTS = {
  flows: listed('flows'),
  runs: listed('runs', { aliases: { state: STATUS } }),
  connections: listed('connections'),
  sourceConnections: listed('sourceConnections'),
} as const;

const read = (list: keyof typeof LISTS, text: string): Filter => readProperty(text, LISTS[list]);

describe('a filter', () => {
  test.each<[keyof typeof LISTS, string, path: string, operator: string, values: string[]]>([
    ['flows', 'name==a', 'name', '==', ['a']],
    ['flows', '  name  ==  a  ', 'name', '==', ['a']],
    ['flows', 'name=a', 'name', '==', ['a']],
    ['flows', 'name!=a', 'name', '!=', ['a']],
    ['flows', 'name=="a"', 'name', '==', ['a']],
    ['flows', 'name==a,b', 'name', '==', ['a', 'b']],
    ['flows', 'name=="a", "b" ,c', 'name', '==', ['a', 'b', 'c']],
    ['flows', 'name=="a,b",c', 'name', '==', ['a,b', 'c']],
    ['flows', 'name==a==b', 'name', '==', ['a==b']],
    ['flows', 'name=="<a>"', 'name', '==', ['<a>']],
    ['flows', 'name=="Every hour, "quoted""', 'name', '==', ['Every hour, "quoted"']],
    ['flows', 'name==5" disk', 'name', '==', ['5" disk']],
    ['flows', 'name==a\nb', 'name', '==', ['a\nb']],
    ['flows', 'createdAt<=1', 'createdAt', '<=', ['1']],
    ['flows', 'transformations[].params.mappingId==m', 'transformations[].params.mappingId', '==', ['m']],
    ['flows', 'sourceConnectionIds[]==s', 'sourceConnectionIds[]', '==', ['s']],
    [
      'flows',
      'inheritedAttributes.properties.isSourceFlow==true',
      'inheritedAttributes.properties.isSourceFlow',
      '==',
      ['true'],
    ],
    ['flows', 'scheduleParams.interval==15', 'scheduleParams.interval', '==', ['15']],
    ['flows', 'policy.enforcementRefs[].a[][].b==1', 'policy.enforcementRefs[].a[][].b', '==', ['1']],
    ['sourceConnections', 'params.columns[].name==a', 'params.columns[].name', '==', ['a']],
    ['runs', 'state==inProgress', STATUS, '==', ['inProgress']],
    ['runs', `${STATUS}==Failed,PARTIALSUCCESS`, STATUS, '==', ['failed', 'partialSuccess']],
    ['runs', 'activities[].statusSummary.status==Success', 'activities[].statusSummary.status', '==', ['success']],
    ['runs', 'metrics.durationSummary.startedAtUTC>1', 'metrics.durationSummary.startedAtUTC', '>', ['1']],
    ['runs', 'metrics.sizeSummary.inputBytes==-1', 'metrics.sizeSummary.inputBytes', '==', ['-1']],
  ])('of %s: %s', (list, text, path, operator, values) => {
    expect(read(list, text)).toEqual({ path, operator, values });
  });
});

describe('what is no filter', () => {
  test.each<[keyof typeof LISTS, string, problem: string, name?: string]>([
    ['flows', 'nothing==1', 'filter-field-unknown', '"nothing"'],
    ['flows', 'flowSpec.nothing==1', 'filter-field-unknown', '"flowSpec.nothing"'],
    ['flows', 'name.first==1', 'filter-field-unknown', '"name.first"'],
    ['flows', 'name[]==1', 'filter-field-unknown', '"name[]"'],
    ['flows', 'sourceConnectionIds[].id==1', 'filter-field-unknown'],
    ['flows', 'transformations.name==Copy', 'filter-field-unknown', '"transformations.name"'],
    ['flows', 'transformations[0].name==Copy', 'filter-field-unknown'],
    ['flows', 'constructor==1', 'filter-field-unknown'],
    ['flows', 'flowSpec.__proto__==1', 'filter-field-unknown'],
    ['flows', '==1', 'filter-field-unknown', '""'],
    ['flows', '', 'filter-field-unknown', '""'],
    ['flows', 'name.==1', 'filter-field-unknown'],
    ['flows', '.name==1', 'filter-field-unknown'],
    // A selection of fields, as one source has it: not a filter, and not half of one.
    ['flows', 'id,name', 'filter-field-unknown', '"id,name"'],
    ['flows', 'flowSpec==1', 'filter-field-not-comparable', 'flowSpec'],
    ['flows', 'sourceConnectionIds==1', 'filter-field-not-comparable', 'sourceConnectionIds'],
    ['flows', 'transformations[]==1', 'filter-field-not-comparable', 'transformations[]'],
    ['flows', 'transformations[].params!=1', 'filter-field-not-comparable'],
    ['connections', 'auth==1', 'filter-field-not-comparable', 'auth'],
    ['flows', 'name', 'filter-operator-invalid', '""'],
    ['flows', 'name!>a', 'filter-operator-invalid', '"!>"'],
    ['flows', 'name===a', 'filter-operator-invalid', '"==="'],
    ['flows', 'name==<a', 'filter-operator-invalid', '"==<"'],
    ['flows', 'name%3D%3Da', 'filter-field-unknown'],
    ['flows', 'name~a', 'filter-operator-not-implemented', '~'],
    ['flows', 'name==', 'filter-value-missing', 'name=='],
    ['flows', 'name== ', 'filter-value-missing'],
    ['flows', 'name==""', 'filter-value-missing', 'name==""'],
    ['flows', 'name==a,', 'filter-value-missing'],
    ['flows', 'name==,a', 'filter-value-missing'],
    ['flows', 'name==a,,b', 'filter-value-missing'],
    ['flows', 'name=="a', 'query-value-invalid', 'a quote at the end'],
    ['flows', 'name=="a"b', 'query-value-invalid'],
    ['flows', 'id>=1', 'filter-operator-not-supported', 'id'],
    ['flows', 'flowSpec.id<1', 'filter-operator-not-supported', 'flowSpec.id'],
    ['flows', 'sourceConnectionIds[]>1', 'filter-operator-not-supported'],
    ['flows', 'inheritedAttributes.properties.isSourceFlow>true', 'filter-operator-not-supported'],
    ['flows', 'createdAt<1,2', 'filter-operator-single-value', '<'],
    ['flows', 'createdAt==today', 'filter-value-invalid', 'today'],
    ['flows', 'createdAt==1,"two"', 'filter-value-invalid', 'two'],
    ['flows', 'createdAt==0x10', 'filter-value-invalid', '0x10'],
    ['flows', 'lastRunDetails.startedAtUTC>2026-01-01', 'filter-value-invalid', '2026-01-01'],
    ['flows', 'inheritedAttributes.properties.isSourceFlow==yes', 'filter-value-invalid', 'yes'],
    ['runs', 'metrics.recordSummary.inputRecordCount>many', 'filter-value-invalid', 'many'],
  ])('of %s: %s', (list, text, problem, name = '') => {
    try {
      expect.fail(`read as ${JSON.stringify(read(list, text))}`);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      expect([error.problemName, error.message]).toEqual([problem, expect.stringContaining(name)]);
    }
  });
});

test('whatever the values, they are read as they were written, in quotes or bare', () => {
  const value = fc.string({
    minLength: 1,
    maxLength: 6,
    unit: fc.constantFrom('a', 'ä', ' ', '=', '<', '.', '[', "'", '&'),
  });
  const bare = value.filter((text) => !/^[\s=<]|\s$/.test(text));
  const written = fc.oneof(
    bare.map((text): [string, string] => [text, text]),
    fc
      .oneof(
        value,
        value.map((text) => `${text},x`),
      )
      .map((text): [string, string] => [text, `"${text}"`]),
  );
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 4 }), fc.constantFrom('', ' '), (values, blank) => {
      const text = `name==${blank}${values.map(([, one]) => one).join(`${blank},${blank}`)}`;
      expect(read('flows', text).values).toEqual(values.map(([one]) => one));
    }),
  );
});
