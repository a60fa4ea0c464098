// The version of the package, as its own manifest states it.
import { createRequire } from 'node:module';

const { version: stated }: { version: string } = createRequire(import.meta.url)('aep-local/package.json');

export const version: string = stated;
