// What every test of a refusal asks: the answer's status and the problem that the hint names.
import type { Answer } from '../start.ts';

export const CONNECTIONS = '/data/foundation/flowservice/connections';

/** `[status, name of the problem]`; the name comes from `x-emulator-hint`. */
export const refusedWith = ({ status, headers }: Pick<Answer, 'status' | 'headers'>) => [
  status,
  headers.get('x-emulator-hint')?.split(' ')[0],
];
