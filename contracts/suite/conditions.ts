// Whether a target can serve a case. A case that cannot be judged is told apart from one that failed, with the reason.
import type { Auth, Client, Conditions } from './case.ts';

/** What a target is like. */
export interface Nature {
  readonly auth: Auth;
  readonly clock: 'real' | 'virtual';
  readonly switches: Readonly<Record<string, string>>;
  readonly client?: Client;
  readonly reader?: Client;
  /** Whether it was started with a schema among the XDM documents of one's own. */
  readonly globalSchema?: true;
  /** Whether nobody else uses it: its time may be moved, its store emptied. */
  readonly alone: boolean;
}

const authReason = (wanted: Conditions['auth'], auth: Auth): string | undefined => {
  if (wanted === 'any') return undefined;
  if (wanted !== undefined && wanted !== auth) return `needs authentication ${wanted}; the target has ${auth}`;
  if (wanted === undefined && auth === 'strict') {
    return 'needs an organization of its own; under strict authentication the token decides on it';
  }
  return undefined;
};

/** Why a target of that nature cannot serve; `undefined` where it can. */
export const whyNotApplicable = (conditions: Conditions, nature: Nature): string | undefined => {
  const { auth, switches = {}, clock, client, reader, globalSchema, alone } = conditions;
  const refusedAuth = authReason(auth, nature.auth);
  if (refusedAuth) return refusedAuth;
  for (const [name, value] of Object.entries(switches)) {
    const set = nature.switches[name];
    if (set !== value) return `needs the switch ${name} at ${value}; the target has it at ${set ?? 'no value'}`;
  }
  if (clock !== undefined && clock !== nature.clock) return `needs a ${clock} clock; the target's is ${nature.clock}`;
  if (client && !nature.client) return 'needs a registered client of the token service; none was given';
  if (reader && !nature.reader) return 'needs a registered client that may only read; none was given';
  if (globalSchema && !nature.globalSchema) return 'needs a schema in the global container; none was given';
  return alone && !nature.alone ? 'touches what others share; the target is not for the suite alone' : undefined;
};
