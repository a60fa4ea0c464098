// What the tests of schedules start from: instants in order, and a flow that is acceptable until a test spoils it.
import type { Subject } from '../../../emulator/engine/schedule/rules.ts';

export const BEFORE_START = 1_699_999_999_000;
export const START = 1_700_000_000_000;
export const AFTER_START = 1_700_000_001_000;

export const copy = { name: 'Copy', params: { deltaColumn: { name: 'updatedAt', dateFormat: 'YYYY-MM-DD' } } };
export const mapping = { name: 'Mapping', params: { mappingId: '500a9b747fcf4908a21917d49bd61780' } };

export const hourly = { startTime: START / 1000, frequency: 'hour', interval: 1 };

export const subject = (changes: Partial<Subject> = {}): Subject => ({
  scheduleParams: hourly,
  transformations: [copy, mapping],
  nowMs: BEFORE_START,
  startTimeInPast: 'accept',
  copyRequired: true,
  ...changes,
});
