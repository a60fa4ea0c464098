// What there is to type. Each command is a file beside this one, loaded when it is called for.
import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../version.ts';

const numberIn = (least: number, most: number) => (text: string) => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(`Type a whole number from ${least} to ${most}.`);
};

const instantMs = (text: string) => {
  const instant = Date.parse(text);
  if (!Number.isNaN(instant)) return instant;
  throw new InvalidArgumentError('Send an instant such as 2026-01-01T00:00:00Z.');
};

const collect = (value: string, before: readonly string[] = []) => [...before, value];

export const program = new Command('aep-local')
  .description('A local, stateful emulator of the Adobe Experience Platform ingestion APIs.')
  .version(version)
  .showHelpAfterError('Type aep-local --help, or aep-local COMMAND --help.');

program
  .command('start')
  .description('serve the emulator until it is stopped')
  .option('--port <number>', 'port on 127.0.0.1; 0 picks a free one', numberIn(0, 65_535), 4010)
  .option('--data <file>', 'keep everything in this SQLite file; in memory without it')
  .addOption(
    new Option('--durability <kind>', 'what a write survives: a power cut, or only the death of the process')
      .choices(['full', 'process'])
      .default('full'),
  )
  .option('--seed <number>', 'what ids are drawn from; they begin with the time', numberIn(0, 2 ** 31 - 1))
  .addOption(
    new Option('--clock <kind>', 'virtual time moves only when told to').choices(['real', 'virtual']).default('real'),
  )
  .option(
    '--start-time <instant>',
    'where virtual time starts, such as 2026-01-01T00:00:00Z; now without it',
    instantMs,
  )
  .addOption(
    new Option('--auth <mode>', 'how tokens and headers are checked')
      .choices(['off', 'shape', 'strict'])
      .default('shape'),
  )
  .option(
    '--client <id:secret:org>',
    'a client of the local IMS, for --auth strict; repeatable; with :read behind it, it may only read',
    collect,
  )
  .option('--specs <dir>', 'your own connection and flow specs, a JSON file each, over those of aep-local')
  .option('--xdm <dir>', 'your own standard XDM resources, read with the folders inside, over those of aep-local')
  .option('--crm <dir>', 'your own tables in place of the embedded CRM: CSV, JSON, NDJSON or Parquet, a file each')
  .addOption(
    new Option('--crm-rows <number>', 'how many rows a table of the embedded CRM has; 100 without it')
      .argParser(numberIn(1, 1_000_000))
      .conflicts('crm'),
  )
  .option('--strict', 'the strict reading wherever public sources disagree')
  .option('--switch <name=value>', 'one such reading alone; repeatable', collect)
  .option('--json', 'print one line of JSON instead of text')
  .action(async (options) => (await import('./start.ts')).start(options));

program
  .command('journey')
  .description("run the whole CRM ingestion sequence of Adobe's tutorial, on an embedded emulator or on a target")
  .option('--target <url>', 'another emulator, or the Platform (https://platform.adobe.io)')
  .addOption(new Option('--token <token>', 'access token').env('AEP_TOKEN'))
  .addOption(new Option('--api-key <key>', 'client id of the integration').env('AEP_API_KEY'))
  .addOption(new Option('--org <id>', 'organization, …@AdobeOrg').env('AEP_ORG'))
  .addOption(new Option('--sandbox <name>', 'sandbox').env('AEP_SANDBOX'))
  .option('--base-connection <id>', 'start from a base connection that exists')
  .option('--table <name>', 'the table to read', 'Accounts')
  .option('--column <name[=path]>', 'a column, and the schema path that it goes to; repeatable', collect)
  .option('--delta-column <name>', 'the column that tells new rows from old ones', 'updatedAt')
  .option('--prefix <text>', 'put before every name that is created')
  .option('--wait <seconds>', 'how long to wait for the run', numberIn(0, 86_400), 60)
  .option('--yes', 'create things on a target that is no aep-local without asking')
  .action(async (options) => (await import('./journey.ts')).journey(options));

program
  .command('schedule')
  .description('what the Platform would say of the schedule of a flow')
  .command('explain')
  .description('each rule passed or failed, and the runs to come; exits with 1 where it is refused')
  .argument('[file]', 'a POST /flows body, or its scheduleParams alone, as JSON; - reads standard input')
  .option('--start-time <seconds>', 'startTime; it and the next four go over what the file says')
  .option('--frequency <word>', 'frequency: once, minute, hour, day or week')
  .option('--interval <number>', 'interval')
  .option('--backfill <flag>', 'backfill: true or false')
  .option('--delta-column <name>', 'the delta column of the Copy transformation')
  .option('--previous <file>', 'the flow as it is, as a GET answers it: judge what a PATCH would make of it')
  .option('--spec <id|name>', "the flow spec; without it the body's own, or CRMToAEP")
  .option('--now <instant>', 'the instant of the request, such as 2026-01-01T00:00:00Z; now without it', instantMs)
  .option('--runs <number>', 'how many runs to foretell', numberIn(1, 1000), 5)
  .option('--strict', 'the strict reading wherever public sources disagree')
  .option('--json', 'print one line of JSON instead of text')
  // A refused schedule is 1; what is typed wrongly must not look like one.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async (file, options) => (await import('./schedule.ts')).explain(file, options));

const pair = (text: string, before: Readonly<Record<string, string>> = {}) => {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new InvalidArgumentError('Type a name, = and a value.');
  return { ...before, [name]: value };
};

program
  .command('map')
  .description('what a mapping set makes of rows')
  .command('preview')
  .description('each row beside its record, with what went wrong under it; exits with 1 where a row fails')
  .requiredOption(
    '--mapping <file>',
    'a mapping set, as it is posted or answered, or the list of its mappings, as JSON',
  )
  .requiredOption(
    '--rows <file>',
    'the rows: CSV, Parquet, a JSON array, or JSON line by line; - reads JSON from standard input',
  )
  .option('--schema <file|id>', 'the schema to map to, or the id of a standard one; without it nothing is converted')
  .option(
    '--variable <name=value>',
    'what stands in texts for a variable of the Platform, such as CRM_ORG_ID; repeatable',
    pair,
  )
  .option('--now <instant>', 'what now() gives, such as 2026-01-01T00:00:00Z; now without it', instantMs)
  .option('--strict', 'the strict reading wherever public sources disagree')
  .option('--json', 'print one line of JSON instead of text')
  // A row that fails is 1; what is typed wrongly must not look like one.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async (options) => (await import('./map.ts')).preview(options));

const crm = program.command('crm').description('the tables behind the connections of a running emulator');

const crmCommand = (name: string, description: string) =>
  crm
    .command(name)
    .description(description)
    .option('--target <url>', 'where the emulator listens', 'http://127.0.0.1:4010')
    .option('--json', 'print one line of JSON instead of text');

crmCommand('list', 'every table, with its columns and how many rows it has').action(async (options) =>
  (await import('./crm.ts')).list(options),
);

crmCommand('show', 'the rows of a table as the next run would read them')
  .argument('<table>', 'its name')
  .option('--from <line>', 'the line of the first row', numberIn(1, 2 ** 31))
  .option('--limit <number>', 'how many rows', numberIn(1, 1000), 20)
  .action(async (table, options) => (await import('./crm.ts')).show(table, options));

crmCommand('append', 'add rows to a table, changed at the present instant where they do not say when')
  .argument('<table>', 'its name')
  .requiredOption('--rows <file>', 'CSV, Parquet, a JSON array, or JSON line by line; - reads JSON from standard input')
  .action(async (table, options) => (await import('./crm.ts')).append(table, options));

crmCommand('touch', 'set the delta column of rows, of all without --line, so that the next window finds them')
  .argument('<table>', 'its name')
  .option('--line <number>', 'a row, by its line; repeatable', (text: string, before: readonly number[] = []) => [
    ...before,
    numberIn(1, 2 ** 31)(text),
  ])
  .option('--at <instant>', "when, such as 2026-01-01T00:00:00Z; the emulator's present instant without it", instantMs)
  .option('--column <name>', 'the column, where the emulator does not know which one it is')
  .action(async (table, options) => (await import('./crm.ts')).touch(table, options));

program
  .command('verify')
  .description('put the contract suite to a running emulator')
  .requiredOption('--target <url>', 'where it listens')
  .option('--client <id:secret:org>', 'a client that it was started with; repeatable', collect)
  .option('--alone', 'nobody else uses the target: its clock may be moved and its store emptied')
  .option('--json', 'print one line of JSON a case')
  .action(async (options) => (await import('./verify.ts')).verify(options));
