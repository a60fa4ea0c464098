// The place that a parser has come to in a list of tokens. A fault leaves it as a thrown value, which `faultOrTree` catches.
import { type Fault, isFault, shown } from './fault.ts';
import type { Token } from './tokens.ts';

/** Parts inside parts; deeper ones are nobody's intention (assumed). */
const DEPTH_MAX = 200;

export interface Cursor {
  /** The token at hand, or one further on. */
  readonly next: (ahead?: number) => Token;
  readonly take: () => Token;
  readonly isSign: (sign: string, ahead?: number) => boolean;
  /** Goes past a sign, if it is there. */
  readonly takeIf: (sign: string) => boolean;
  /** Goes past a sign that has to be there. */
  readonly takeSign: (sign: string) => void;
  /** What can stand at hand is something else. */
  readonly refuse: (expected: string) => never;
  /** One step further inside. */
  readonly inside: <Part>(parse: () => Part) => Part;
}

const described = ({ kind, value }: Token): string => {
  if (kind === 'end') return 'the end';
  if (kind === 'sign') return `the sign ${shown(value)}`;
  return `the ${kind === 'number' || kind === 'text' ? kind : 'name'} ${shown(value)}`;
};

export const cursorOver = (tokens: readonly Token[]): Cursor => {
  const end: Token = tokens.at(-1) ?? { kind: 'end', value: '', at: 0 };
  let index = 0;
  let depth = 0;

  const next = (ahead = 0): Token => tokens[index + ahead] ?? end;
  const isSign = (sign: string, ahead = 0) => next(ahead).kind === 'sign' && next(ahead).value === sign;
  const refuse = (expected: string): never => {
    const fault: Fault = { position: next().at, found: described(next()), expected };
    throw fault;
  };
  const take = (): Token => {
    const token = next();
    index += 1;
    return token;
  };
  const takeIf = (sign: string): boolean => {
    const isThere = isSign(sign);
    if (isThere) index += 1;
    return isThere;
  };

  return {
    ...{ next, take, isSign, takeIf, refuse },
    takeSign: (sign) => {
      if (!takeIf(sign)) refuse(`the sign ${shown(sign)}`);
    },
    inside: (parse) => {
      depth += 1;
      if (depth > DEPTH_MAX) refuse(`no more than ${DEPTH_MAX} parts inside one another`);
      const part = parse();
      depth -= 1;
      return part;
    },
  };
};

export const faultOrTree = <Part>(parse: () => Part): Part | Fault => {
  try {
    return parse();
  } catch (fault) {
    if (typeof fault === 'object' && fault !== null && isFault(fault)) return fault;
    throw fault;
  }
};
