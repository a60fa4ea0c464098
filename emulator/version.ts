// The version of the package, as its own manifest states it: read when the emulator is built, not each time that it starts.
import manifest from '../package.json' with { type: 'json' };

export const version: string = manifest.version;
