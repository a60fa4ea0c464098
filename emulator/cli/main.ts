// The command line: parses what was typed, and ends with a message instead of a stack where the user can mend it.
import { CommandFailure } from './failure.ts';
import { program } from './program.ts';

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommandFailure)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
});
