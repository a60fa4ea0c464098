// What the README says is there: its operations, its commands and flags, the files it points to.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { documents } from '../contracts/documents.ts';
import { program } from '../emulator/cli/program.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'emulator/README.md', 'contracts/README.md', 'contracts/errors.md'];
const readme = readFileSync('README.md', 'utf8');

const routes = documents().flatMap(({ routes: all }) => all);
const emulated = routes.filter(({ notEmulated }) => notEmulated === undefined).map(({ operationId }) => operationId);

/** The table under "What is emulated". */
const table = readme
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .join('\n');

test('the README lists exactly the operations that are emulated', () => {
  const listed = [...table.matchAll(/`([a-z]+[A-Z]\w+|settle)`/g)].map(([, name]) => name);
  expect([...listed].sort()).toEqual([...emulated].sort());
});

test.each(PAGES)('every file that %s points to is there', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link ?? '');
  expect(links.filter((link) => !link.startsWith('https://') && !existsSync(join(dirname(page), link)))).toEqual([]);
});

test('every command and flag that the README names can be typed', () => {
  const all = program.commands.flatMap((command) => [command, ...command.commands]);
  const flags = all.flatMap((command) => command.options.map(({ long }) => long));
  const named = [...readme.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([flag]) => flag);
  // npm's own, and those that belong to scripts.
  const known = [...flags, '--help', '--version', '--check'];
  expect(named.filter((flag) => !known.includes(flag))).toEqual([]);
  const commands = [...readme.matchAll(/aep-local (start|journey|verify|[a-z]+)/g)].map(([, name]) => name);
  const words = program.commands.map((command) => command.name());
  expect(commands.filter((name) => name !== undefined && name !== 'it' && !words.includes(name))).toEqual([]);
});

test('every script that the pages name is one of the package', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = PAGES.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name ?? ''),
  );
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});
