// Writes what V8 makes of the command line when it serves its first requests: `tsx build/code-cache.ts FOLDER`, a process of its own, for
// it runs what it measures.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheFileOf, scriptAt } from '../emulator/cli/cached-script.ts';

const [, , folder = 'dist'] = process.argv;
const file = resolve(join(folder, 'command.cjs'));
const script = scriptAt(file);

/** The first requests of most clients, one that reads and one that writes. */
const serve = async (url: string): Promise<void> => {
  const flows = `${url}/data/foundation/flowservice`;
  await fetch(`${flows}/flows`).then((answer) => answer.json());
  const body = JSON.stringify({ name: 'first', connectionSpec: { id: 'none', version: '1.0' } });
  await fetch(`${flows}/connections`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
};

const told = new Promise<string>((resolveTold) => {
  console.log = resolveTold;
});
process.argv = [process.execPath, file, 'start', '--port', '0', '--auth', 'off', '--json'];
script.run();
await serve(JSON.parse(await told).url);
writeFileSync(cacheFileOf(file), script.cache());
process.exit(0);
