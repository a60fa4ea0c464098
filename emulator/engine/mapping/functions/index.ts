// The table of all functions, and how a call finds its row: by name and by the number of its arguments.
import { AGGREGATION } from './aggregation.ts';
import { ANALYTICS } from './analytics.ts';
import { ARRAYS } from './arrays.ts';
import { CONVERSIONS } from './conversion.ts';
import { DATES } from './dates.ts';
import { HASHING } from './hashing.ts';
import { IDENTITIES } from './identity.ts';
import { JSONS } from './json.ts';
import { LOGIC } from './logic.ts';
import { MAPS, OBJECT_MAPS } from './maps.ts';
import { OBJECTS } from './objects.ts';
import { REGEX } from './regex.ts';
import type { Signature } from './signature.ts';
import { TEXT } from './text.ts';
import { TEXT_ENDS } from './text-ends.ts';
import { URLS } from './url.ts';
import { USER_AGENTS } from './user-agent.ts';

/** In the order of the documentation. */
export const FUNCTIONS: readonly Signature[] = [
  ...[...TEXT, ...TEXT_ENDS, ...REGEX, ...HASHING, ...URLS, ...DATES, ...OBJECTS, ...OBJECT_MAPS, ...ARRAYS, ...MAPS],
  ...[...LOGIC, ...AGGREGATION, ...CONVERSIONS, ...JSONS, ...IDENTITIES, ...USER_AGENTS, ...ANALYTICS],
];

const BY_NAME: ReadonlyMap<string, readonly Signature[]> = new Map(
  FUNCTIONS.map(({ name }) => [name, FUNCTIONS.filter((other) => other.name === name)]),
);

/** All overloads of a function; none: there is no such function. */
export const overloadsOf = (name: string): readonly Signature[] => BY_NAME.get(name) ?? [];

export const isFunction = (name: string): boolean => BY_NAME.has(name);

/** The overload that takes so many arguments. */
export const overloadFor = (name: string, count: number): Signature | undefined =>
  overloadsOf(name).find(({ arity: [least, most] }) => count >= least && count <= most);
