// Why a text is no expression: where, what stands there, what was expected. A fact, not an error: whoever asked decides.

export interface Fault {
  /** Offset in the text, from 0; its length where the text ends too early. */
  readonly position: number;
  /** What stands there, as a phrase: `the sign ","`. */
  readonly found: string;
  /** What could stand there, as a phrase: `a value`. */
  readonly expected: string;
}

export const isFault = (value: object): value is Fault => 'expected' in value && 'found' in value;

const SHOWN_MAX = 40;

/** A piece of the text, short enough for a message. */
export const shown = (text: string): string => `"${text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text}"`;

/** One sentence without its dot; positions are told from 1, as editors count columns. */
export const faultText = ({ position, found, expected }: Fault): string =>
  `character ${position + 1} is ${found}, where ${expected} is expected`;
