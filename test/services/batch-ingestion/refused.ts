// A request on files that is refused: its exact answer, and what a client can see before it and after it.
import { expect } from 'vitest';
import type { Answer, TestEmulator } from '../../start.ts';
import { type Subject, seen } from './subject.ts';

/** As the catalog says a refusal. */
export const refusal = (status: number, title: string, detail: string, code?: string) => ({
  ...(code !== undefined && { code }),
  ...{ type: '/placeholder/type/uri', status, title, detail },
});

/** Provokes a refusal, and holds it and what is there to what they must be. */
export const expectRefused = async (
  emulator: TestEmulator,
  subject: Subject,
  provoke: (subject: Subject) => Promise<Answer>,
  want: ReturnType<typeof refusal>,
  names: readonly string[] = [],
) => {
  const before = await seen(emulator, subject, names);
  const { status, json } = await provoke(subject);
  expect([status, json]).toEqual([want.status, want]);
  expect(await seen(emulator, subject, names)).toEqual(before);
};
