// Rows of a source → records of a dataset: each is mapped, checked and counted. Pure but for the total that it adds to.
// No record is lost: it is among those that land, or among the diagnosed ones.
import { compileMapping, type MapperIssue, type MappingRule } from './mapping/compile.ts';
import type { ReadySchema } from './schemas.ts';
import type { SourceRow } from './sources/source.ts';
import type { RecordIssue } from './xdm/check.ts';

type Issue = MapperIssue | RecordIssue;

/** A row that did not land, with what was wrong with it. */
export interface DiagnosedRow {
  readonly line: number;
  readonly row: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
}

/** What has become of all rows so far. */
export interface Ingested {
  readonly records: Record<string, unknown>[];
  readonly failed: DiagnosedRow[];
  /** Rows that landed without a field that could not be converted. */
  readonly warned: DiagnosedRow[];
  inputRecords: number;
  inputBytes: number;
}

export const nothingIngested = (): Ingested => ({
  records: [],
  failed: [],
  warned: [],
  inputRecords: 0,
  inputBytes: 0,
});

/** Takes rows in, one page after another. */
export const createIngestion = (
  rules: readonly MappingRule[],
  schema: ReadySchema,
): ((total: Ingested, rows: readonly SourceRow[]) => void) => {
  const map = compileMapping(rules, schema.resolved);
  return (total, rows) => {
    for (const { record: row, line } of rows) {
      const { record, issues: warnings } = map(row);
      const issues = schema.check(record);
      total.inputRecords += 1;
      total.inputBytes += Buffer.byteLength(JSON.stringify(row));
      if (issues.length > 0) total.failed.push({ line, row, issues: [...issues, ...warnings] });
      else {
        total.records.push(record);
        if (warnings.length > 0) total.warned.push({ line, row, issues: warnings });
      }
    }
  };
};

/** Issues by code, each with the number of rows that had it and one row's words for it. */
export const summarise = (rows: readonly DiagnosedRow[]): { code: string; message: string; recordCount: number }[] => {
  const byCode = new Map<string, { code: string; message: string; recordCount: number }>();
  for (const { issues } of rows) {
    for (const code of new Set(issues.map((issue) => issue.code))) {
      const message = issues.find((issue) => issue.code === code)?.message ?? '';
      const known = byCode.get(code) ?? { code, message, recordCount: 0 };
      known.recordCount += 1;
      byCode.set(code, known);
    }
  }
  return [...byCode.values()];
};

/** Whether a run with so many failures still counts: none at all, or no more than the flow's threshold in percent. */
export const isTolerable = (failed: number, input: number, partialIngestionPercent: number | undefined): boolean =>
  // Multiplied, not divided: 7 / 100 × 100 is a little more than 7.
  failed === 0 || (partialIngestionPercent !== undefined && failed * 100 <= partialIngestionPercent * input);

/** Diagnosed rows as Data Access serves them: one JSON object a line, the row itself with its errors beside it. */
export const errorLines = (rows: readonly DiagnosedRow[], fileName: string): string =>
  rows
    .map(({ row, line, issues }) =>
      JSON.stringify({
        ...row,
        _errors: issues.map(({ code, message, path }) => ({ code, message, path })),
        _filename: fileName,
        _line: line,
      }),
    )
    .join('\n');
