// When a row was changed, from what its delta column says and what the flow says of it.
import { expect, it } from 'vitest';
import { type DeltaForm, deltaReader } from '../../../emulator/engine/sources/delta-values.ts';

const NOON_MS = Date.UTC(2026, 6, 1, 12);
const PARIS = { timezone: 'Europe/Paris' };

it.each<[string, { given: unknown; form?: DeltaForm; want: number | undefined }]>([
  ['Salesforce writes', { given: '2026-07-01 12:00:00', want: NOON_MS }],
  ['Dynamics writes', { given: '2026-07-01T12:00:00Z', want: NOON_MS }],
  ['a day is its beginning', { given: '2026-07-01', want: NOON_MS - 43_200_000 }],
  [
    'the tutorial says another format',
    { given: '2026-07-01 12:00:00', form: { dateFormat: 'YYYY-MM-DD' }, want: NOON_MS },
  ],
  ['text without a zone is in that of the flow', { given: '2026-07-01 14:00:00', form: PARIS, want: NOON_MS }],
  ['a day too', { given: '2026-07-01', form: PARIS, want: NOON_MS - 50_400_000 }],
  ['text with a zone is in its own', { given: '2026-07-01T12:00:00Z', form: PARIS, want: NOON_MS }],
  ['an offset is a zone', { given: '2026-07-01T14:00:00+02:00', form: PARIS, want: NOON_MS }],
  ['the zone can be an offset', { given: '2026-07-01 17:30:00', form: { timezone: '+05:30' }, want: NOON_MS }],
  ['what is no zone is UTC', { given: '2026-07-01 12:00:00', form: { timezone: 'Nowhere/Land' }, want: NOON_MS }],
  [
    'the format of the flow reads what no source writes',
    { given: '01/07/2026 12.00', form: { dateFormat: 'dd/MM/yyyy HH.mm' }, want: NOON_MS },
  ],
  ['in its zone', { given: '01/07/2026 14.00', form: { dateFormat: 'dd/MM/yyyy HH.mm', ...PARIS }, want: NOON_MS }],
  [
    'unless the text names one',
    { given: '01/07/2026 12.00 +0000', form: { dateFormat: 'dd/MM/yyyy HH.mm Z', ...PARIS }, want: NOON_MS },
  ],
  ['what is no pattern reads nothing', { given: '01/07/2026', form: { dateFormat: "'" }, want: undefined }],
  ['nor does text that does not fit', { given: 'soon', form: { dateFormat: 'dd/MM/yyyy' }, want: undefined }],
  ['a number is no text', { given: 1_782_907_200_000, want: undefined }],
  ['nothing is nothing', { given: null, want: undefined }],
])('%s', (_name, { given, form, want }) => {
  expect(deltaReader(form)(given)).toBe(want);
});
