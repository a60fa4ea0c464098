// The contract documents, held to their own rules (contracts/README.md) and to what the emulator can serve.
import { describe, expect, test } from 'vitest';
import { documents, inputSchema, type Route } from '../../contracts/documents.ts';
import { EXPECTED } from '../../emulator/gateway/input.ts';
import { literalFirst } from '../../emulator/gateway/mount.ts';
import { startEmulator } from '../start.ts';
import { contractDocuments, declared, EVIDENCE, readme, tagsIn } from './declared.ts';

const emulated = declared.filter(({ operation }) => operation['x-not-emulated'] === undefined);

test('operationIds are unique over all documents', () => {
  const ids = declared.map(({ operation }) => operation.operationId);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('operationIds are a verb of contracts/README.md and a noun', () => {
  const [, sentence = ''] = /The verbs are ([\s\S]*?needs no noun)/.exec(readme) ?? [];
  const verbs = [...sentence.matchAll(/`(\w+)`/g)].map(([, verb]) => verb);
  const grammar = new RegExp(`^(settle|(${verbs.join('|')})([A-Z][a-z0-9]*)+([A-Z]\\d)?)$`);
  expect(verbs).toContain('list');
  const odd = declared.map(({ operation }) => operation.operationId).filter((id) => !grammar.test(id));
  expect(odd).toEqual([]);
});

describe.each(emulated)('$operation.operationId', ({ operation }) => {
  test('says how sure we are, and of whom we know it', () => {
    expect(operation['x-evidence']).toMatch(EVIDENCE);
    expect(tagsIn(operation['x-source'] ?? '')).not.toEqual([]);
  });

  test('lists its successes, and all refusals as its default', () => {
    const statuses = Object.keys(operation.responses ?? {});
    expect(statuses.filter((status) => /^2\d\d$/.test(status))).not.toEqual([]);
    expect(statuses.filter((status) => !/^2\d\d$/.test(status))).toEqual(['default']);
  });

  test('names no refusal twice', () => {
    const names = operation['x-refusals'] ?? [];
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('routes', () => {
  test('each that is not emulated answers 501 by its own name, and with its reason', async () => {
    const emulator = await startEmulator();
    const waiting = documents().flatMap((document) => document.routes.filter(({ notEmulated }) => notEmulated));
    const silent: string[] = [];
    for (const route of waiting) {
      const { status, text } = await emulator.call(route.method.toUpperCase(), sample(route));
      const isNamed = text.includes(`${route.operationId}: ${route.notEmulated}`);
      if (status !== 501 || !isNamed) silent.push(`${route.operationId}: ${status} ${text}`);
    }
    expect(silent).toEqual([]);
    await emulator.close();
  });

  const sample = ({ path }: Route) => path.replace(/\{[^}]+\}/g, 'an-id');
  const pattern = ({ path }: Route) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);

  test('none is hidden by one that is mounted before it', () => {
    const routes = documents().flatMap((document) => literalFirst(document.routes));
    const hidden = routes.flatMap((route, index) => {
      const before = routes
        .slice(0, index)
        .find((other) => other.method === route.method && pattern(other).test(sample(route)));
      return before ? [`${route.operationId} by ${before.operationId}`] : [];
    });
    expect(hidden).toEqual([]);
  });

  test('all of a document stand under its base path, and no base path under another', () => {
    const bases = documents().map(({ basePath }) => basePath);
    for (const { basePath, routes } of documents()) {
      expect(routes.filter(({ path }) => !path.startsWith(`${basePath}/`) && path !== basePath)).toEqual([]);
      expect(bases.filter((other) => other !== basePath && `${other}/`.startsWith(`${basePath}/`))).toEqual([]);
    }
  });
});

test('contracts/README.md lists every document with its base path, and every extension that one uses', () => {
  const missing = contractDocuments.flatMap(({ name, document }) => {
    const url = document.servers?.[0]?.url ?? '';
    return new RegExp(`^\\| \`${name}\\.yaml\`.*\`${url}\``, 'm').test(readme) ? [] : [name];
  });
  expect(missing).toEqual([]);
  const used = contractDocuments.flatMap(
    ({ document }) => JSON.stringify(document).match(/(?<=")x-(?!request|api|gw|sandbox)[a-z-]+(?=":)/g) ?? [],
  );
  expect([...new Set(used)].filter((key) => !readme.includes(`\`${key}`))).toEqual([]);
});

/** Keywords of JSON Schema that can be violated, at any depth of a schema. */
const keywordsOf = (schema: unknown): string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    // Which member of a `oneOf` is meant its discriminator says, and only that one is checked.
    const isChosen = keyword === 'oneOf' && 'discriminator' in schema;
    if (keyword === 'properties' || isChosen) return Object.values(value ?? {}).flatMap(keywordsOf);
    const whole = ['required', 'enum', 'const', 'type', 'x-problem', 'default', 'description', 'discriminator'];
    if (whole.includes(keyword)) return [keyword];
    return [keyword, ...keywordsOf(value)];
  });
};

test('the gateway has words for every keyword that input is checked with', () => {
  const silent = ['properties', 'items', 'description', 'default', 'title', 'style', 'explode'];
  const used = new Set(emulated.flatMap(({ operation }) => keywordsOf(inputSchema(operation.operationId))));
  const wordless = [...used].filter(
    (keyword) => !silent.includes(keyword) && !keyword.startsWith('x-') && !Object.hasOwn(EXPECTED, keyword),
  );
  expect(used).toContain('type');
  expect(wordless).toEqual([]);
});
