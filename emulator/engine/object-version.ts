// The version of a Catalog object: three numbers, of which each change raises the last. Pure.

/** `1.0.3` → `1.0.4` */
export const nextVersion = (version: string): string => version.replace(/\d+$/, (last) => String(Number(last) + 1));
