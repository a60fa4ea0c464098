// The states of a sandbox, as far as time moves them: what is being made or emptied is active once its span is over. Pure.
import type { Kinds } from '../store/kinds.ts';
import type { SwitchValue } from '../switches.ts';

export type Sandbox = Kinds['sandbox'];

/** How long a sandbox is made or emptied, in milliseconds, by the reading of the switch. @see SB: the guides tell of half a minute */
export const SPANS_MS: Readonly<Record<SwitchValue<'sandbox-provisioning'>, number>> = {
  'at-once': 0,
  'half-a-minute': 30_000,
};

/** `changedMs`: when it came into the state that it was stored with. */
export const sandboxAt = (sandbox: Sandbox, changedMs: number, spanMs: number, nowMs: number): Sandbox => {
  const isUnderWay = sandbox.state === 'creating' || sandbox.state === 'resetting';
  return isUnderWay && nowMs >= changedMs + spanMs ? { ...sandbox, state: 'active' } : sandbox;
};

/** `yyyy-MM-dd HH:mm:ss`, in UTC. */
export const sandboxTime = (instantMs: number): string =>
  new Date(instantMs).toISOString().slice(0, 19).replace('T', ' ');
