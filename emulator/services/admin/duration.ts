// ISO 8601 durations of fixed length: years and months, which have none, stay out.

const DURATION =
  /^P(?!$)(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?=\d)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d+)?)S)?)?$/;

/** Milliseconds of `PT15M`, `P1D`, `P1W`, `P1DT12H`, …, rounded to whole ones; `undefined` for any other text. */
export const durationMs = (text: string): number | undefined => {
  const parts = DURATION.exec(text)?.groups;
  if (!parts) return undefined;
  const { weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = parts;
  const wholeHours = (Number(weeks) * 7 + Number(days)) * 24 + Number(hours);
  return Math.round(((wholeHours * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000);
};
