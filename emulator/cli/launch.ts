#!/usr/bin/env node
// What `aep-local` is when it is built: the command line of `main.ts`, bundled beside this file, without a word of its own.
import { fileURLToPath } from 'node:url';
import { scriptAt } from './cached-script.ts';

scriptAt(fileURLToPath(new URL('command.cjs', import.meta.url))).run();
