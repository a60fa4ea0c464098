// Generates contracts/errors.md, the table of errors for a reader, and the summary of it in README.md, from contracts/errors/ and
// the cases of the suite. `--check` writes nothing and fails when one of them is stale.
import { readFileSync } from 'node:fs';
import { type Catalogue, type PublishedError, publishedErrors, type Status } from '../contracts/errors/index.ts';
import type { ContractCase } from '../contracts/suite/case.ts';
import { cases } from '../contracts/suite/index.ts';
import { METHODS, readDocuments } from './documents.ts';
import { keep } from './generated.ts';

const CATALOGUES: Readonly<Record<Catalogue, { readonly name: string; readonly about: string }>> = {
  'flow-service': {
    name: 'Flow Service',
    about: 'On the wire an id bears the prefix `FLOW-`.',
  },
  'sources-provider': {
    name: 'Sources provider',
    about:
      "Flow Service passes its provider's words on under a code of its own: `FLOW-1100-400` for what the provider refuses, " +
      '`FLOW-1101-404`, `FLOW-1102-500`, `FLOW-1103-503` and `FLOW-1104-504` by status. The id stands in the header `x-emulator-hint`.',
  },
};

const HOW = ['reproducible', 'on request', 'not applicable'] as const satisfies readonly Status['how'][];

/** Method and path of each operation; those of Flow Service below its base path. */
const addresses: ReadonlyMap<string, string> = new Map(
  readDocuments().flatMap(({ name, document }) => {
    const base = name === 'flow-service' ? '' : (document.servers?.[0]?.url ?? '');
    return Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method): [string, string][] => {
        const { operationId } = item[method] ?? {};
        return operationId ? [[operationId, `${method.toUpperCase()} ${base}${path}`]] : [];
      }),
    );
  }),
);

/** The less a case asks of its target, the better it shows. */
const demands = ({ operation, switches, auth, client }: ContractCase): number =>
  (operation === undefined ? 4 : 0) + (switches ? 2 : 0) + (auth || client ? 1 : 0);

const exampleOf = (refusal: string): string => {
  const [first] = cases
    .filter((one) => one.refusal === refusal)
    .toSorted((one, other) => demands(one) - demands(other));
  if (!first) throw new Error(`${refusal} is said to be reproducible, and no case provokes it`);
  const where = first.operation === undefined ? 'any operation' : `\`${addresses.get(first.operation)}\``;
  const switches = Object.entries(first.switches ?? {}).map(([name, value]) => `\`--switch ${name}=${value}\``);
  const [under = ''] = switches.length > 0 ? [` (${switches.join(' ')})`] : [];
  return `${where}: ${first.name}${under}`;
};

const told = (status: Status): string => {
  switch (status.how) {
    case 'reproducible': {
      const { refusal, instead } = status;
      return `${exampleOf(refusal)}${instead ? `; answered as ${instead.code}, because ${instead.because}` : ''}`;
    }
    case 'on request':
      return `fault \`${status.problem}\`; no request, because ${status.because}`;
    case 'not applicable':
      return `because ${status.because}`;
  }
};

const rowOf = ({ id, title, status }: PublishedError): string =>
  `| ${id} | ${title} | ${status.how} | ${told(status).replaceAll('|', '\\|')} |`;

const idsOf = (catalogue: Catalogue) => publishedErrors.filter((one) => one.catalogue === catalogue);

const countsOf = (catalogue: Catalogue): string => {
  const ids = idsOf(catalogue);
  const counts = HOW.map((how) => `${ids.filter(({ status }) => status.how === how).length} ${how}`);
  return `${CATALOGUES[catalogue].name}: ${ids.length} ids, ${counts.join(', ')}.`;
};

const sectionOf = (catalogue: Catalogue): string => {
  const { name, about } = CATALOGUES[catalogue];
  const rows = idsOf(catalogue).map(rowOf).join('\n');
  return `## ${name}\n\n${countsOf(catalogue)} ${about}\n\n| id | title | status | how, or why not |\n| --- | --- | --- | --- |\n${rows}\n`;
};

const PAGE = `<!-- Generated from contracts/errors/ and contracts/suite/ by \`npm run generate\`. Do not edit. -->

# Every documented error

Each id of the two published catalogues, with its title as printed there. *Reproducible*: a request yields it, and the case of the
[contract suite](suite/index.ts) that sends one is named. *On request*: a fault yields it, set with \`POST /_emulator/faults\` and the
name of the problem. *Not applicable*: nothing yields it. Five ids stand in both catalogues, and mean different things.

${sectionOf('flow-service')}
${sectionOf('sources-provider')}`;

const README = 'README.md';
const MARKED = /(<!-- errors -->\n)[\s\S]*?(<!-- \/errors -->)/;

const summarised = (readme: string): string => {
  if (!MARKED.test(readme)) throw new Error(`${README} has no place for the summary of errors: <!-- errors -->`);
  const lines = (['flow-service', 'sources-provider'] as const).map((catalogue) => `- ${countsOf(catalogue)}\n`);
  return readme.replace(MARKED, (_, begin: string, end: string) => `${begin}${lines.join('')}${end}`);
};

keep([
  { file: 'contracts/errors.md', text: PAGE },
  { file: README, text: summarised(readFileSync(README, 'utf8')) },
]);
