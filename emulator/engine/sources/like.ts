// The operator `like`: `%` stands for any text, `_` for one character, a backslash takes the next character as it is. Pure, and
// linear in the text for each `%`, whatever the pattern: patterns come from clients.

const ANY = Symbol('any text');
const ONE = Symbol('one character');

type Token = string | typeof ANY | typeof ONE;

const tokensOf = (pattern: string): Token[] => {
  const tokens: Token[] = [];
  let isTaken = false;
  for (const character of pattern) {
    if (isTaken) tokens.push(character);
    else if (character === '%') tokens.push(ANY);
    else if (character === '_') tokens.push(ONE);
    else if (character !== '\\') tokens.push(character);
    isTaken = !isTaken && character === '\\';
  }
  // A backslash with nothing after it stands for itself.
  return isTaken ? [...tokens, '\\'] : tokens;
};

const matches = (tokens: readonly Token[], text: readonly string[]): boolean => {
  let [at, token] = [0, 0];
  // Where the last `%` stood, and up to where it has taken the text: the only place to go back to.
  let [anyToken, anyEnd] = [-1, 0];
  while (at < text.length) {
    const wanted = tokens[token];
    if (wanted === ANY) {
      anyToken = token++;
      anyEnd = at;
    } else if (wanted !== undefined && (wanted === ONE || wanted === text[at])) {
      at++;
      token++;
    } else if (anyToken >= 0) {
      token = anyToken + 1;
      at = ++anyEnd;
    } else return false;
  }
  return tokens.slice(token).every((rest) => rest === ANY);
};

/** Whether a whole text is of the pattern. Letters count as they are written (assumed; no source tells). */
export const likeOf = (pattern: string): ((text: string) => boolean) => {
  const tokens = tokensOf(pattern);
  return (text) => matches(tokens, [...text]);
};
