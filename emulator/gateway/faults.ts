// The faults that are set, and how one strikes: it waits, then refuses, cuts the connection, or lets the operation answer. They
// are kept in memory alone. Where none is set a request pays for one look at an empty list.
import type { Context } from 'hono';
import type { ContractDocument, Route } from '../../contracts/documents.ts';
import type { RunFault } from '../engine/run-attempt.ts';
import type { Fault, Faults, Scope } from '../services/service.ts';
import type { Place } from '../store/kinds.ts';
import { type CutMoment, cutOff } from './cut.ts';
import { faultOf, refusalOfFault } from './fault-request.ts';
import { type Answer, type Reply, send } from './reply.ts';

/** One request that a fault has struck. */
export interface Strike {
  readonly faultId: string;
  readonly cut: CutMoment | undefined;
  /** What comes of the request instead of `operate`, or after a wait. Throws the refusal that the fault asks for. */
  readonly answer: (operate: () => Answer | Promise<Answer>) => Promise<Answer>;
  readonly send: (c: Context, reply: Reply) => Response;
}

export interface FaultInjection extends Faults {
  /** The fault that strikes a request, which is counted; `undefined` for nearly all. */
  readonly strikeOn: (route: Route | undefined, scope: Scope) => Strike | undefined;
  /** What is to become of a run that begins, which is counted; `undefined` for nearly all. */
  readonly strikeOnRun: (place: Place) => RunFault | undefined;
  /** Ends all waits: the emulator closes. */
  readonly close: () => void;
}

export interface FaultRules {
  readonly documents: readonly ContractDocument[];
  /** Calls `then` after that much real time, unless what it gives back is called before. */
  readonly later: (delayMs: number, then: () => void) => () => void;
}

/** Of a request whose connection is cut before its operation: no answer, and none is sent. */
const NO_ANSWER: Answer = { status: 0 };

const marked = (reply: Reply, faultId: string): Reply => ({
  ...reply,
  headers: { ...reply.headers, 'x-emulator-fault': faultId },
});

type Wait = (delayMs: number) => Promise<boolean>;

/** Waits of real time, under a virtual clock too: a client's own patience is real. They resolve to whether they came to their end. */
const createWaits = (later: FaultRules['later']): { readonly wait: Wait; readonly end: () => void } => {
  const ends = new Set<() => void>();
  return {
    wait: (delayMs) =>
      new Promise((resolve) => {
        const done = (isOver: boolean) => {
          ends.delete(stop);
          resolve(isOver);
        };
        const cancel = later(delayMs, () => done(true));
        const stop = () => {
          cancel();
          done(false);
        };
        ends.add(stop);
      }),
    end: () => {
      for (const stop of ends) stop();
    },
  };
};

const strikeOf = (fault: Fault, wait: Wait): Strike => {
  let { cut } = fault;
  return {
    faultId: fault.id,
    get cut() {
      return cut;
    },
    answer: async (operate) => {
      // Nothing may begin in an emulator that has closed meanwhile.
      if (fault.delayMs !== undefined && !(await wait(fault.delayMs))) cut = 'before';
      if (cut === 'before') return NO_ANSWER;
      const refusal = refusalOfFault(fault, fault.id);
      if (refusal) throw refusal;
      return operate();
    },
    send: (c, reply) => {
      const told = marked(reply, fault.id);
      return cut ? cutOff(c, told, cut) : send(c, told);
    },
  };
};

/** A fault with the count of its strikes. */
type Counted = Omit<Fault, 'struck'> & { struck: number };

const isSpent = ({ times, struck }: Counted) => times !== undefined && struck >= times;

const isOf = ({ org, sandbox }: Counted, place: Place) =>
  (org === undefined || org === place.org) && (sandbox === undefined || sandbox === place.sandbox);

const fits = (fault: Counted, { operationId }: Route, scope: Scope) =>
  fault.operations.includes(operationId) && isOf(fault, scope);

export const createFaults = ({ documents, later }: FaultRules): FaultInjection => {
  const { wait, end } = createWaits(later);
  let all: readonly Counted[] = [];
  /** Those that may still strike. */
  let active: readonly Counted[] = [];
  let made = 0;
  const keep = (faults: readonly Counted[]) => {
    all = faults;
    active = faults.filter((fault) => !isSpent(fault));
  };
  const strike = (fault: Counted) => {
    fault.struck += 1;
    if (isSpent(fault)) keep(all);
  };
  return {
    add: (request) => {
      const plan = faultOf(request, documents);
      made += 1;
      const fault: Counted = { id: `fault-${made}`, ...plan, struck: 0 };
      keep([...all, fault]);
      return { ...fault };
    },
    list: () => all.map((fault) => ({ ...fault })),
    remove: (id) => {
      const before = all.length;
      keep(all.filter((fault) => fault.id !== id));
      return all.length < before;
    },
    clear: () => keep([]),
    strikeOn: (route, scope) => {
      if (active.length === 0 || !route) return undefined;
      const fault = active.find((one) => fits(one, route, scope));
      if (!fault) return undefined;
      strike(fault);
      return strikeOf(fault, wait);
    },
    strikeOnRun: (place) => {
      const fault = active.find((one) => one.run !== undefined && isOf(one, place));
      if (fault) strike(fault);
      return fault?.run;
    },
    close: end,
  };
};
