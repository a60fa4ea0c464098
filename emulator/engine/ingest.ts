// Rows of a source → records of a dataset: each is mapped and checked, and the sum of all is kept. Pure but for the tally that is added to.
// No row is lost: its record lands, or the row is diagnosed.
import type { Mapped } from './mapping/compile.ts';
import type { RecordCheck } from './xdm/check.ts';

/** Of the mapper, of the check of records, or of the reader of a file. */
export interface Issue {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** A row, and what has become of it. */
export interface JudgedRow {
  /** From 1. */
  readonly line: number;
  readonly row: Readonly<Record<string, unknown>>;
  readonly record: Record<string, unknown>;
  /** Any of them keeps the record from landing. */
  readonly errors: readonly Issue[];
  /** What the record lands without. */
  readonly warnings: readonly Issue[];
}

/** `map`: a row into a record, with what could not be converted. */
export const judgeRow = (
  map: (row: Readonly<Record<string, unknown>>) => Mapped,
  check: RecordCheck,
): ((row: Readonly<Record<string, unknown>>, line: number) => JudgedRow) => {
  return (row, line) => {
    const { record, issues: warnings } = map(row);
    const errors = check(record);
    return { line, row, record, errors, warnings };
  };
};

/** An issue that rows have, with the words of the first of them. */
export interface Detail {
  readonly code: string;
  readonly message: string;
  recordCount: number;
}

/** What has become of all rows so far. */
export interface Tally {
  inputRecords: number;
  /** Of rows that do not land. */
  failedRecords: number;
  /** Of rows that land without a field that could not be converted. */
  warnedRecords: number;
  inputBytes: number;
  readonly failures: Map<string, Detail>;
  readonly warnings: Map<string, Detail>;
}

export const nothingIngested = (): Tally => ({
  ...{ inputRecords: 0, failedRecords: 0, warnedRecords: 0, inputBytes: 0 },
  failures: new Map(),
  warnings: new Map(),
});

const note = (details: Map<string, Detail>, issues: readonly Issue[]): void => {
  for (const code of new Set(issues.map((issue) => issue.code))) {
    const message = issues.find((issue) => issue.code === code)?.message ?? '';
    const known = details.get(code) ?? { code, message, recordCount: 0 };
    known.recordCount += 1;
    details.set(code, known);
  }
};

export const addTo = (tally: Tally, { errors, warnings }: JudgedRow): void => {
  tally.inputRecords += 1;
  if (errors.length > 0) {
    tally.failedRecords += 1;
    note(tally.failures, [...errors, ...warnings]);
  } else if (warnings.length > 0) {
    tally.warnedRecords += 1;
    note(tally.warnings, warnings);
  }
};

/** Issues by code, each with the number of rows that had it: those of rows that failed first. */
export const detailsOf = ({ failures, warnings }: Tally): Detail[] => {
  const all = new Map([...failures].map(([code, detail]) => [code, { ...detail }]));
  for (const [code, detail] of warnings) {
    const known = all.get(code);
    all.set(code, { ...detail, ...known, recordCount: detail.recordCount + (known?.recordCount ?? 0) });
  }
  return [...all.values()];
};

/** Whether a run with so many failures still counts: none at all, or no more than the flow's threshold in percent. */
export const isTolerable = (failed: number, input: number, partialIngestionPercent: number | undefined): boolean =>
  // Multiplied, not divided: 7 / 100 × 100 is a little more than 7.
  failed === 0 || (partialIngestionPercent !== undefined && failed * 100 <= partialIngestionPercent * input);

/** A diagnosed row as Data Access serves it: one line of JSON, the row itself with its errors beside it. */
export const errorLine = ({ row, line, errors, warnings }: JudgedRow, fileName: string): string =>
  JSON.stringify({
    ...row,
    _errors: [...errors, ...warnings].map(({ code, message, path }) => ({ code, message, path })),
    _filename: fileName,
    _line: line,
  });
