// The seven calls of the tutorial, one after the other on one warm connection: what a test pays for a flow of its own.
import { randomUUID } from 'node:crypto';
import { FLOW_SERVICE, prepare } from '../tutorial.ts';
import { type Connection, openConnection } from './connection.ts';
import type { Sample } from './jobs.ts';
import type { Pair } from './pair.ts';
import { caller, SCHEDULE } from './requests.ts';
import { median } from './results.ts';
import type { Storage } from './server.ts';

const JOURNEYS = 40;
const WARM_UP = 10;

/** A connection that remembers what it sent and how long the answers took, one entry a journey. */
const observed = async (port: number) => {
  const connection = await openConnection(port);
  const journeys: { readonly requests: string[]; ms: number }[] = [];
  const exchange: Connection['exchange'] = async (request) => {
    const startMs = performance.now();
    const body = await connection.exchange(request);
    const journey = journeys.at(-1);
    journey?.requests.push(request);
    if (journey) journey.ms += performance.now() - startMs;
    return body;
  };
  return { exchange, close: connection.close, journeys, begin: () => journeys.push({ requests: [], ms: 0 }) };
};

const warm = (journeys: readonly { readonly ms: number }[]) => median(journeys.slice(WARM_UP).map(({ ms }) => ms));

/** On the emulator each in an organization of its own, then the same requests to the floor. */
export const measureJourney = async (storage: Storage, { rows, ours, floor }: Pair): Promise<Sample> => {
  const first = await observed(ours.server.port);
  for (let count = 0; count < JOURNEYS; count += 1) {
    first.begin();
    const call = caller(first);
    const headers = { 'x-gw-ims-org-id': `${randomUUID()}@AdobeOrg` };
    const parts = await prepare({ call }, headers);
    await call('POST', `${FLOW_SERVICE}/flows`, parts.flowBody({ scheduleParams: SCHEDULE }), headers);
  }
  first.close();
  const second = await observed(floor.server.port);
  for (const { requests } of first.journeys) {
    second.begin();
    for (const request of requests) await second.exchange(request);
  }
  second.close();
  return { job: 'journey', storage, rows, ours: warm(first.journeys), floor: warm(second.journeys) };
};
